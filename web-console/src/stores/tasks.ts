import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { services as opsServices } from '@/api/operations'
import { Problem } from '@/api/problem'
import * as api from '@/api/tasks'
import type { Task } from '@/api/types'
import { declaringServices, printingServices } from '@/windows'
import { useSession } from './session'

export interface KnownTask {
  service: api.TaskService
  task: Task
}

const ASK_EVERY = 2_000
export const MOST = 100

/** What runs for this account after its requests were answered; asks often while something runs, else keeps quiet. */
export const useTasks = defineStore('tasks', () => {
  const known = shallowRef<KnownTask[]>([])
  const away = ref<api.TaskService[]>([])
  const asked = ref(false)
  /** More than is listed stands in at least one service. */
  const more = ref(false)
  const finished = shallowRef<KnownTask | null>(null)
  const elsewhere = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let on = false

  const running = computed(() => known.value.filter(({ task }) => !api.isOver(task)))

  function services(): api.TaskService[] {
    const { account } = useSession()
    if (account?.side === 'UNIT') return [...new Set<api.TaskService>([...declaringServices, 'unit', ...printingServices])]
    return account?.side === 'CENTER' ? ['center'] : opsServices
  }

  /** Takes in what is known of a task by now. */
  function take(service: api.TaskService, task: Task): void {
    const before = known.value.find((one) => one.task.id === task.id && one.service === service)
    if (before && api.isOver(before.task) && !api.isOver(task)) return
    known.value = [{ service, task }, ...known.value.filter((one) => one !== before)].sort((a, b) => b.task.createdAt.localeCompare(a.task.createdAt))
    if (before && !api.isOver(before.task) && api.isOver(task) && !elsewhere.has(task.id)) finished.value = { service, task }
    plan()
  }

  /** Asks the services; all of them, or those of which something is known to run. */
  async function ask(size = MOST, only = services()): Promise<void> {
    const answers = await Promise.all(
      only.map(async (service) => {
        try {
          return { service, page: await api.search(service, {}, { page: 1, size }) }
        } catch (failure) {
          if (failure instanceof Problem) return { service, page: null }
          throw failure
        }
      }),
    )
    away.value = [...away.value.filter((one) => !only.includes(one)), ...answers.filter((one) => !one.page).map((one) => one.service)]
    for (const { service, page } of answers) {
      if (!page) continue
      if (size === MOST) {
        // What was deleted or has run out meanwhile is no longer listed.
        const there = new Set(page.rows.map((task) => task.id))
        known.value = known.value.filter((one) => one.service !== service || there.has(one.task.id) || !api.isOver(one.task))
        more.value ||= page.total > page.rows.length
      }
      for (const task of page.rows) take(service, task)
    }
    asked.value = true
    plan()
  }

  function plan(): void {
    clearTimeout(timer)
    timer = undefined
    if (!on || !running.value.length || document.visibilityState !== 'visible') return
    timer = setTimeout(() => void ask(20, [...new Set(running.value.map((one) => one.service))]), ASK_EVERY)
  }

  function forget(id: string): void {
    known.value = known.value.filter((one) => one.task.id !== id)
  }

  /** A page shows this task itself and needs no word about its end. */
  function watchElsewhere(id: string): void {
    elsewhere.add(id)
  }

  /** The page that showed it is gone before its end. */
  function hear(id: string): void {
    elsewhere.delete(id)
  }

  function start(): void {
    if (on) return
    on = true
    document.addEventListener('visibilitychange', plan)
    void ask(20)
  }

  function stop(): void {
    on = false
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', plan)
    known.value = []
    away.value = []
    asked.value = false
    finished.value = null
    elsewhere.clear()
  }

  return { known, away, asked, more, running, finished, take, ask, forget, watchElsewhere, hear, start, stop }
})
