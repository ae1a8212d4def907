import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen, liveLines, type LiveWord } from '@/api/live'
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

  it('leaves a broken line to the browser and is over when hung up', async () => {
    const hangUp = start()
    lines[0]!.onerror!()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(lines).toHaveLength(1)
    hangUp()
    expect(lines[0]!.closed).toBe(true)
  })
})

describe('the lines of several services', () => {
  it('stand when all of them do, and say so when they are taken over', () => {
    const heard: LiveWord[] = []
    const held = liveLines({
      services: ['person', 'enrollment'],
      tell: (word) => heard.push(word),
      renew,
      open: () => {
        lines.push(new Line())
        return lines.at(-1) as unknown as EventSource
      },
    })
    lasting.push(held.hangUp)
    lines[0]!.onopen!()
    expect(held.state()).toEqual({ stands: false })
    lines[1]!.onopen!()
    lines[1]!.dispatchEvent(new MessageEvent('declaration', { data: '{"no":"1"}' }))
    expect(heard).toEqual([{ stands: false }, { stands: false }, { stands: true }, { declaration: { no: '1' } }])
    lines[0]!.onerror!()
    expect(held.state()).toEqual({ stands: false })
    held.hangUp()
    expect(lines.map((line) => line.closed)).toEqual([true, true])
  })
})
