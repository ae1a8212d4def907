import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import type { Task } from '@/api/types'
import { followTask } from '@/logic/follow-task'
import { Locks } from './locks'

class Line extends EventTarget {
  onerror: (() => void) | null = null
  closed = false
  close() {
    this.closed = true
  }
  tell(task: unknown) {
    this.dispatchEvent(new MessageEvent('task', { data: typeof task === 'string' ? task : JSON.stringify(task) }))
  }
}

const task = (state: Task['state'], done = 0) => ({ id: 'a', state, done }) as Task
let lines: Line[]
let told: string[]
const gone = vi.fn()
const ask = vi.fn<() => Promise<Task>>()

const follow = (locks?: LockManager) =>
  followTask({
    service: 'person',
    id: 'a',
    onTask: (now) => told.push(now.state),
    onGone: gone,
    open: () => {
      lines.push(new Line())
      return lines.at(-1) as unknown as EventSource
    },
    ask,
    locks,
  })

beforeEach(() => {
  vi.useFakeTimers()
  lines = []
  told = []
  gone.mockReset()
  ask.mockReset()
})
afterEach(() => vi.useRealTimers())

describe('a task that is followed', () => {
  it('is told by the service and left alone once it is over', () => {
    follow()
    lines[0]!.tell(task('RUNNING'))
    lines[0]!.tell('no json')
    lines[0]!.tell(task('DONE'))
    lines[0]!.tell(task('DONE'))
    expect(told).toEqual(['RUNNING', 'DONE'])
    expect(lines[0]!.closed).toBe(true)
  })

  it('is asked for every two seconds when the line breaks, through an outage as well', async () => {
    follow()
    ask.mockResolvedValueOnce(task('RUNNING')).mockRejectedValueOnce(new Problem({ status: 503, code: 'SERVICE_AWAY' })).mockResolvedValue(task('DONE'))
    lines[0]!.onerror!()
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual(['RUNNING'])
    await vi.advanceTimersByTimeAsync(2_000)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(told).toEqual(['RUNNING', 'DONE'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it('is given up when it is no longer there', async () => {
    follow()
    ask.mockRejectedValue(new Problem({ status: 404, code: 'NOT_FOUND' }))
    lines[0]!.onerror!()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(gone).toHaveBeenCalledOnce()
    expect(ask).toHaveBeenCalledOnce()
  })

  it('says nothing any more after one stopped listening', async () => {
    const stop = follow()
    ask.mockResolvedValue(task('DONE'))
    lines[0]!.onerror!()
    stop()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual([])
  })

  it('is asked for where two others are followed in this browser already, and told once one of them is over', async () => {
    const locks = new Locks().manager()
    ask.mockResolvedValue(task('DONE'))
    follow(locks)
    follow(locks)
    follow(locks)
    await vi.advanceTimersByTimeAsync(0)
    expect(lines).toHaveLength(2)
    expect(told).toEqual(['DONE'])
    lines[0]!.tell(task('DONE'))
    await vi.advanceTimersByTimeAsync(0)
    follow(locks)
    await vi.advanceTimersByTimeAsync(0)
    expect(lines).toHaveLength(3)
  })
})
