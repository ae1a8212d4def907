import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { liveLines, type LiveWord } from '@/api/live'
import { oneLine } from '@/api/one-line'
import type { LiveDeclaration } from '@/api/types'
import { declaringServices } from '@/windows'
import { useSession } from './session'

const ASK_EVERY = 30_000

/** What the services tell while it happens; lists look at {@link pulse} to know when to ask again. */
export const useLive = defineStore('live', () => {
  const stands = ref(false)
  const latest = shallowRef<LiveDeclaration | null>(null)
  const pulse = ref(0)
  let leave: (() => void) | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined

  function start(): void {
    const session = useSession()
    if (leave || !session.account) return
    leave = oneLine<LiveWord>({
      name: `rst.live.${session.account.login}`,
      hold: (tell) => liveLines({ services: declaringServices, tell, renew: () => session.refresh(Date.now() - 30_000) }),
      hear,
      rest: () => (stands.value = false),
    })
    timer = setInterval(() => {
      if (!stands.value && document.visibilityState === 'visible') pulse.value++
    }, ASK_EVERY)
  }

  function hear(word: LiveWord): void {
    if (word.declaration) latest.value = word.declaration
    // What happened while the line was down was missed.
    if (word.declaration || word.many || (word.stands && !stands.value)) beat()
    if (word.stands !== undefined) stands.value = word.stands
  }

  /** A batch of decisions arrives as many events; one question answers them all. */
  function beat(): void {
    gathering ??= setTimeout(() => {
      gathering = undefined
      pulse.value++
    }, 250)
  }

  function stop(): void {
    leave?.()
    leave = undefined
    clearInterval(timer)
    clearTimeout(gathering)
    gathering = undefined
    stands.value = false
  }

  return { stands, latest, pulse, start, stop }
})
