import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { listen } from '@/api/live'
import type { LiveDeclaration } from '@/api/types'
import { declaringServices } from '@/windows'
import { useSession } from './session'

const ASK_EVERY = 30_000

/** What the services tell while it happens; lists look at {@link pulse} to know when to ask again. */
export const useLive = defineStore('live', () => {
  const stands = ref(false)
  const latest = shallowRef<LiveDeclaration | null>(null)
  const pulse = ref(0)
  let hangUp: (() => void)[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined

  function start(): void {
    if (hangUp.length) return
    const session = useSession()
    hangUp = declaringServices.map((service) =>
      listen({
        url: `/api/${service}/declarations/events`,
        onDeclaration: (declaration) => {
          latest.value = declaration
          beat()
        },
        onMany: beat,
        onStanding: (now) => {
          // What happened while the line was down was missed.
          if (now && !stands.value) beat()
          stands.value = now
        },
        renew: () => session.refresh(Date.now() - 30_000),
      }),
    )
    timer = setInterval(() => {
      if (!stands.value && document.visibilityState === 'visible') pulse.value++
    }, ASK_EVERY)
  }

  /** A batch of decisions arrives as many events; one question answers them all. */
  function beat(): void {
    gathering ??= setTimeout(() => {
      gathering = undefined
      pulse.value++
    }, 250)
  }

  function stop(): void {
    hangUp.forEach((off) => off())
    hangUp = []
    clearInterval(timer)
    clearTimeout(gathering)
    gathering = undefined
    stands.value = false
  }

  return { stands, latest, pulse, start, stop }
})
