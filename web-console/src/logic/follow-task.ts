import { Problem } from '@/api/problem'
import * as tasks from '@/api/tasks'
import type { Task } from '@/api/types'
import { takePlace } from './line-places'

export interface FollowSettings {
  service: tasks.TaskService
  id: string
  onTask(task: Task): void
  /** The task is no longer there to be asked about. */
  onGone?(): void
  open?: (url: string) => EventSource
  ask?: (service: tasks.TaskService, id: string) => Promise<Task>
  locks?: LockManager | undefined
}

const ASK_EVERY = 2_000

/**
 * Follows one task to its end: told by the service where there is a place for another line and as long as that stands, asking
 * otherwise. Gives the way to stop.
 */
export function followTask(settings: FollowSettings): () => void {
  const { service, id, onTask, onGone, open = (to) => new EventSource(to), ask = tasks.detail, locks = navigator.locks } = settings
  let line: EventSource | null = null
  let leave: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  function take(task: Task) {
    if (over) return
    onTask(task)
    if (tasks.isOver(task)) stop()
  }

  async function findPlace(all: LockManager): Promise<void> {
    leave = await takePlace(all)
    if (over) return leave?.()
    if (leave) listen()
    else await poll()
  }

  function hangUp() {
    line?.close()
    line = null
    leave?.()
  }

  function listen() {
    line = open(tasks.events(service, id))
    line.addEventListener('task', (event) => {
      const task = read((event as MessageEvent<string>).data)
      if (task) take(task)
    })
    line.onerror = () => {
      hangUp()
      void poll()
    }
  }

  async function poll(): Promise<void> {
    if (over) return
    try {
      take(await ask(service, id))
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      if (failure.status === 404) {
        stop()
        onGone?.()
      }
    }
    if (!over) timer = setTimeout(() => void poll(), ASK_EVERY)
  }

  function stop() {
    over = true
    clearTimeout(timer)
    hangUp()
  }

  if (locks) void findPlace(locks)
  else listen()
  return stop
}

function read(text: string): Task | null {
  try {
    const task = JSON.parse(text) as Task
    return typeof task.id === 'string' && typeof task.state === 'string' ? task : null
  } catch {
    return null
  }
}
