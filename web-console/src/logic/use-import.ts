import { computed, onActivated, onBeforeUnmount, onDeactivated, ref, shallowRef, type Ref } from 'vue'
import { Intention } from '@/api/action'
import * as imports from '@/api/imports'
import { Problem } from '@/api/problem'
import * as tasks from '@/api/tasks'
import type { SheetImport, Task } from '@/api/types'
import { useTasks } from '@/stores/tasks'
import { followTask } from './follow-task'
import { isWorking } from './import-counts'

const ASK_EVERY = 2_000

/** One workbook from its way up to what came of it; takes it up again after a reload by its number. */
export function useImport(room: imports.Room, onSettled: () => void) {
  const known = useTasks()
  const current = shallowRef<SheetImport | null>(null)
  const task = shallowRef<Task | null>(null)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  /** Share of the file that has gone up; absent while none does. */
  const share = ref<number | null>(null)
  const loading = ref(false)
  const intention = new Intention()
  let sending: AbortController | null = null
  let stopFollowing: (() => void) | null = null
  let followed: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const working = computed(() => current.value !== null && isWorking(current.value))
  const busy = computed(() => share.value !== null || working.value)

  function take(view: SheetImport): void {
    const before = current.value
    current.value = view
    if (working.value) follow(view)
    else {
      unfollow()
      if (before?.no !== view.no || before.state !== view.state) onSettled()
    }
  }

  function follow(view: SheetImport): void {
    if (!view.taskId) {
      clearTimeout(timer)
      timer = setTimeout(() => void refresh(), ASK_EVERY)
      return
    }
    if (followed === view.taskId) return
    unfollow()
    followed = view.taskId
    known.watchElsewhere(view.taskId)
    stopFollowing = followTask({
      service: room.service,
      id: view.taskId,
      onTask: (now) => {
        task.value = now
        known.take(room.service, now)
        if (tasks.isOver(now)) void ended(now)
      },
      onGone: () => void ended(),
    })
  }

  /** The task may say it is over a moment before its import does. */
  async function ended(last?: Task): Promise<void> {
    await refresh()
    if (working.value) timer = setTimeout(() => void ended(last), 500)
    else if (last) tell(last)
  }

  /** Why a task came to nothing; a save that saved nothing is told by its counts, a file that is refused by what is wrong with it. */
  function tell({ state, problem: reason }: Task): void {
    const told = current.value?.state === 'SAVED' || !!current.value?.fileErrors.length
    if (state === 'FAILED' && reason && !told) problem.value = new Problem({ ...reason, status: 422 })
  }

  function unfollow(): void {
    stopFollowing?.()
    stopFollowing = null
    followed = null
    clearTimeout(timer)
    task.value = null
  }

  async function refresh(): Promise<void> {
    const no = current.value?.no
    if (no) await open(no)
  }

  async function open(no: string): Promise<void> {
    if (current.value?.no !== no) {
      unfollow()
      loading.value = true
    }
    try {
      const view = await imports.detail(room, no)
      problem.value = null
      take(view)
      if (view.state === 'FAILED' && view.taskId && !view.fileErrors.length) tell(await tasks.detail(room.service, view.taskId))
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      // The task of an import that failed long ago may be gone; what is known of the import stays shown.
      if (current.value?.no !== no || working.value || failure.status !== 404) problem.value = failure
      if (failure.undecided && working.value) timer = setTimeout(() => void refresh(), ASK_EVERY)
    } finally {
      loading.value = false
    }
  }

  async function send(file: File): Promise<boolean> {
    if (share.value !== null) return false
    problem.value = null
    share.value = 0
    sending = new AbortController()
    try {
      const key = intention.keyFor([file.name, file.size, file.lastModified])
      const view = await imports.upload(room, file, { key, signal: sending.signal, onProgress: (now) => (share.value = now) })
      intention.settle()
      take(view)
      return true
    } catch (failure) {
      intention.settle(failure)
      if (failure instanceof DOMException && failure.name === 'AbortError') return false
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
      return false
    } finally {
      share.value = null
      sending = null
    }
  }

  function stopSending(): void {
    sending?.abort()
  }

  function close(): void {
    unfollow()
    current.value = null
    problem.value = null
  }

  // Whoever is in another window hears of the end in the header.
  onDeactivated(() => followed && known.hear(followed))
  onActivated(() => followed && known.watchElsewhere(followed))
  onBeforeUnmount(() => {
    stopSending()
    unfollow()
  })

  return { current, task, problem, share, loading, working, busy, take, open, refresh, send, stopSending, close }
}
