import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { keepSessionWith } from '@/api/http'
import { Problem } from '@/api/problem'
import * as api from '@/api/session'
import type { Account, Permission } from '@/api/types'
import { forgetAllDrafts } from '@/logic/draft'

const REFRESHED_AT = 'rst.session.refreshed'
const IDLE_LIMIT = 30 * 60_000

/** Who is signed in, what they may do, and how the session is kept alive or taken up again. */
export const useSession = defineStore('session', () => {
  const account = ref<Account | null>(null)
  /** Set while the re-login dialog stands over a page that waits for its answer. */
  const interrupted = ref(false)
  let refreshing: Promise<boolean> | null = null
  let waiting: ((again: boolean) => void)[] = []
  let lastActivity = Date.now()
  let renewal: ReturnType<typeof setTimeout> | undefined

  const signedIn = computed(() => account.value !== null)
  const units = computed(() => account.value?.units ?? [])
  const can = (...any: Permission[]) => any.some((permission) => account.value?.permissions.includes(permission) ?? false)

  function take(next: Account): void {
    account.value = next
    planRenewal(next.expiresAt)
  }

  async function restore(): Promise<boolean> {
    try {
      take(await api.currentAccount())
      return true
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 401) throw failure
    }
    return (await refresh(Date.now())) && account.value !== null
  }

  async function logIn(login: string, password: string): Promise<void> {
    take(await api.logIn(login, password))
    resume(true)
  }

  async function logOut(): Promise<void> {
    forget()
    await api.logOut().catch(() => undefined)
  }

  function forget(): void {
    clearTimeout(renewal)
    account.value = null
    forgetAllDrafts()
    resume(false)
  }

  /** One renewal at a time in all tabs of this browser: a refresh token may be used only once. */
  function refresh(sentAt: number): Promise<boolean> {
    refreshing ??= oneTabAtATime(async () => {
      if (Number(localStorage.getItem(REFRESHED_AT) ?? 0) > sentAt) return true
      const next = await api.refreshSession()
      localStorage.setItem(REFRESHED_AT, String(Date.now()))
      take(next ?? (await api.currentAccount()))
      return true
    })
      .catch(() => false)
      .finally(() => (refreshing = null))
    return refreshing
  }

  async function loginAgain(): Promise<boolean> {
    if (!account.value) return false
    interrupted.value = true
    return new Promise<boolean>((resolve) => waiting.push(resolve))
  }

  function resume(again: boolean): void {
    interrupted.value = false
    const asked = waiting
    waiting = []
    asked.forEach((resolve) => resolve(again))
  }

  /** Renewed ahead of time only while somebody works; an unattended session ends by itself. */
  function planRenewal(expiresAt: string): void {
    clearTimeout(renewal)
    const left = new Date(expiresAt).getTime() - Date.now()
    if (!Number.isFinite(left)) return
    renewal = setTimeout(
      () => {
        if (Date.now() - lastActivity < IDLE_LIMIT) void refresh(Date.now() - 30_000)
      },
      Math.max(left - 45_000, 15_000),
    )
  }

  for (const sign of ['pointerdown', 'keydown'] as const)
    addEventListener(sign, () => (lastActivity = Date.now()), { passive: true, capture: true })
  keepSessionWith({ refresh, loginAgain })

  return { account, interrupted, signedIn, units, can, restore, logIn, logOut, forget, refresh, loginAgain }
})

function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('rst.session.refresh', work) as Promise<T>) : work()
}
