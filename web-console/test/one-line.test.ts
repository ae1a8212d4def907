import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { oneLine } from '@/api/one-line'
import { Locks } from './locks'

/** What is said here, everybody else of that name hears. */
class Channel {
  static all = new Set<Channel>()
  onmessage: ((event: { data: unknown }) => void) | null = null
  constructor(readonly name: string) {
    Channel.all.add(this)
  }
  postMessage(data: unknown) {
    Channel.all.forEach((one) => one !== this && one.name === this.name && one.onmessage?.({ data }))
  }
  close() {
    Channel.all.delete(this)
  }
}

interface Window {
  heard: string[]
  rested: number
  leave(): void
}

let locks: Locks | undefined
let holders: { says(word: string): void; over: boolean }[]
let windows: Window[]

function open(): Window {
  const window: Window = { heard: [], rested: 0, leave: () => undefined }
  window.leave = oneLine<string>({
    name: 'live',
    hold: (tell) => {
      const holder = { says: tell, over: false }
      holders.push(holder)
      return { hangUp: () => (holder.over = true), state: () => 'stands' }
    },
    hear: (word) => window.heard.push(word),
    rest: () => window.rested++,
    locks: locks?.manager(),
  })
  windows.push(window)
  return window
}

const settled = () => new Promise((done) => setTimeout(done))
const held = () => holders.filter((one) => !one.over)

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', Channel)
  locks = new Locks()
  holders = []
  windows = []
})

afterEach(() => {
  windows.forEach((window) => window.leave())
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('one line for all windows', () => {
  it('is held by one of eight, and all hear what it says', async () => {
    for (let n = 0; n < 8; n++) open()
    await settled()
    expect(holders).toHaveLength(1)
    holders[0]!.says('changed')
    expect(windows.map((window) => window.heard.at(-1))).toEqual(Array(8).fill('changed'))
  })

  it('tells whoever joins in how it stands', async () => {
    open()
    await settled()
    const late = open()
    expect(late.heard).toEqual(['stands'])
  })

  it('is taken up by the next window when the one that holds it is closed', async () => {
    const first = open()
    const second = open()
    await settled()
    first.leave()
    await settled()
    expect(holders.map((one) => one.over)).toEqual([true, false])
    holders[1]!.says('changed')
    expect(second.heard.at(-1)).toBe('changed')
    expect(first.heard).toEqual([])
  })

  it('passes over a window that was closed while it waited', async () => {
    const first = open()
    open().leave()
    open()
    await settled()
    first.leave()
    await settled()
    expect(holders).toHaveLength(2)
    expect(held()).toHaveLength(1)
  })

  it('is held only while somebody looks, and taken up again afterwards', async () => {
    const looks = vi.spyOn(document, 'visibilityState', 'get')
    const window = open()
    await settled()
    looks.mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await settled()
    expect(held()).toHaveLength(0)
    expect(window.rested).toBe(1)
    looks.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    globalThis.window.dispatchEvent(new Event('pageshow'))
    await settled()
    expect(held()).toHaveLength(1)
    globalThis.window.dispatchEvent(new Event('pagehide'))
    await settled()
    expect(held()).toHaveLength(0)
  })

  it('is one for each window where the browser gives no locks', () => {
    locks = undefined
    open()
    open()
    expect(holders).toHaveLength(2)
    holders[0]!.says('changed')
    expect(windows.map((window) => window.heard)).toEqual([['changed'], []])
  })
})
