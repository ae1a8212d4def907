import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '@/api/live'
import type { LiveDeclaration } from '@/api/types'

class Line extends EventTarget {
  readyState = 0
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  close() {
    this.closed = true
    this.readyState = 2
  }
}

let lines: Line[]
const told: LiveDeclaration[] = []
const standing: boolean[] = []
const renew = vi.fn(async () => true)
const many = vi.fn()

const lasting: (() => void)[] = []

const start = () => {
  const hangUp = listen({
    url: '/api/person/declarations/events',
    onDeclaration: (declaration) => told.push(declaration),
    onMany: many,
    onStanding: (stands) => standing.push(stands),
    renew,
    open: () => {
      const line = new Line()
      lines.push(line)
      return line as unknown as EventSource
    },
  })
  lasting.push(hangUp)
  return hangUp
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', { CLOSED: 2 })
  lines = []
  told.length = 0
  standing.length = 0
  renew.mockClear()
})

afterEach(() => {
  lasting.splice(0).forEach((hangUp) => hangUp())
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the live line', () => {
  it('passes on what is told and leaves out what it cannot read', () => {
    start()
    lines[0]!.onopen!()
    lines[0]!.dispatchEvent(new MessageEvent('declaration', { data: '{"no":"1","status":"EFFECTIVE"}' }))
    lines[0]!.dispatchEvent(new MessageEvent('declaration', { data: 'not json' }))
    lines[0]!.dispatchEvent(new MessageEvent('declarations', { data: '{"count":900}' }))
    expect(told.map((one) => one.no)).toEqual(['1'])
    expect(many).toHaveBeenCalledOnce()
    expect(standing).toEqual([true])
  })

  it('is taken up again after it was refused, ever more patiently, with a fresh session', async () => {
    start()
    const refuse = () => {
      const line = lines.at(-1)!
      line.readyState = 2
      line.onerror!()
    }
    refuse()
    expect(standing).toEqual([false])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(lines).toHaveLength(2)
    expect(renew).toHaveBeenCalledOnce()
    refuse()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(lines).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(lines).toHaveLength(3)
  })

  it('is held only while somebody looks at the page', () => {
    const looks = vi.spyOn(document, 'visibilityState', 'get')
    const hangUp = start()
    lines[0]!.onopen!()
    looks.mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(lines[0]!.closed).toBe(true)
    expect(standing).toEqual([true, false])
    looks.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('pageshow'))
    expect(lines).toHaveLength(2)
    window.dispatchEvent(new Event('pagehide'))
    expect(lines[1]!.closed).toBe(true)
    hangUp()
    window.dispatchEvent(new Event('pageshow'))
    expect(lines).toHaveLength(2)
  })

  it('leaves a broken line to the browser and is over when hung up', async () => {
    const hangUp = start()
    lines[0]!.onerror!()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(lines).toHaveLength(1)
    hangUp()
    expect(lines[0]!.closed).toBe(true)
  })
})
