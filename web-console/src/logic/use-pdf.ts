import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue'
import { Intention } from '@/api/action'
import { fetchFile, type Download } from '@/api/download'
import { Problem } from '@/api/problem'
import * as reports from '@/api/reports'
import * as tasks from '@/api/tasks'
import type { Printing, Task } from '@/api/types'
import { prints as t } from '@/messages/prints'
import { useTasks } from '@/stores/tasks'
import { followTask } from './follow-task'

/** The PDF of a form, made by the report service while one waits; printing and downloading share what was made. */
export function usePdf() {
  const known = useTasks()
  const task = shallowRef<Task | null>(null)
  const busy = ref(false)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  const intention = new Intention()
  let stop: (() => void) | undefined

  async function make(form: string, wanted: Printing): Promise<Download | null> {
    if (busy.value) return null
    busy.value = true
    problem.value = null
    task.value = null
    try {
      const started = await reports.print(form, wanted, intention.keyFor([form, wanted]))
      intention.settle()
      known.watchElsewhere(started.id)
      const done = await ended(started)
      if (done.state === 'CANCELLED') return null
      if (done.state === 'FAILED') throw new Problem({ status: 422, code: done.problem?.code ?? 'FAILED', detail: done.problem?.detail ?? t.failed, traceId: done.problem?.traceId })
      return await fetchFile(tasks.file('report', done.id), done.file?.name ?? `${form}.pdf`)
    } catch (failure) {
      intention.settle(failure)
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
      return null
    } finally {
      busy.value = false
    }
  }

  function ended(started: Task): Promise<Task> {
    return new Promise((resolve, reject) => {
      const take = (now: Task) => {
        task.value = now
        known.take('report', now)
        if (tasks.isOver(now)) resolve(now)
      }
      take(started)
      if (tasks.isOver(started)) return
      stop = followTask({ service: 'report', id: started.id, onTask: take, onGone: () => reject(new Problem({ status: 404, code: 'NOT_FOUND', detail: t.failed })) })
    })
  }

  async function cancel(): Promise<void> {
    const running = task.value
    if (!running || tasks.isOver(running)) return
    try {
      await tasks.cancel('report', running.id, intention.keyFor(['cancel', running.id]))
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
    }
  }

  onBeforeUnmount(() => {
    stop?.()
    if (task.value && !tasks.isOver(task.value)) known.hear(task.value.id)
  })

  return { task, busy, problem, make, cancel }
}
