import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Task } from '@/api/types'
import { useSession } from '@/stores/session'
import { useTasks } from '@/stores/tasks'

const task = (id: string, state: Task['state'], at = '2026-11-23T10:00:00+08:00') => ({ id, kind: 'EXPORT', title: id, state, done: 0, createdAt: at }) as Task
const answers = new Map<string, Task[] | number>()
const asked: string[] = []

function answer(path: string): Response {
  asked.push(path.split('?')[0]!)
  const known = answers.get(path.split('/')[2]!) ?? []
  return typeof known === 'number'
    ? new Response('{"code":"SERVICE_AWAY"}', { status: known, headers: { 'Content-Type': 'application/problem+json' } })
    : new Response(JSON.stringify({ rows: known, total: known.length, page: 1, size: 20 }))
}

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  useSession().account = { side: 'UNIT' } as never
  vi.stubGlobal('fetch', vi.fn(async (path: string) => answer(path)))
  answers.clear()
  asked.length = 0
})
afterEach(() => {
  useTasks().stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the tasks of an account', () => {
  it('are asked for once while nothing runs', async () => {
    useTasks().start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual(['/api/person/tasks', '/api/enrollment/tasks', '/api/unit/tasks', '/api/report/tasks'])
  })

  it('are asked for every two seconds where one runs, until its end is told once', async () => {
    answers.set('report', [task('print', 'RUNNING')])
    const tasks = useTasks()
    tasks.start()
    await vi.advanceTimersByTimeAsync(0)
    expect(tasks.running).toHaveLength(1)
    asked.length = 0
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toEqual(['/api/report/tasks'])
    answers.set('report', [task('print', 'DONE')])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(tasks.finished?.task.id).toBe('print')
    asked.length = 0
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual([])
  })

  it('are listed also when a service is away', async () => {
    answers.set('report', 503).set('person', [task('old', 'DONE', '2026-11-22T10:00:00+08:00'), task('new', 'DONE')])
    const tasks = useTasks()
    await tasks.ask()
    expect(tasks.away).toEqual(['report'])
    expect(tasks.known.map((one) => one.task.id)).toEqual(['new', 'old'])
  })

  it('that a page shows itself are not told of again', () => {
    const tasks = useTasks()
    tasks.watchElsewhere('mine')
    tasks.take('person', task('mine', 'RUNNING'))
    tasks.take('person', task('mine', 'DONE'))
    expect(tasks.finished).toBeNull()
    tasks.take('person', task('mine', 'RUNNING'))
    expect(tasks.running).toHaveLength(0)
  })
})
