import type { LiveDeclaration } from './types'

export interface LiveSettings {
  url: string
  onDeclaration(declaration: LiveDeclaration): void
  /** Too many changed at once to be told one by one. */
  onMany(): void
  /** Whether the line stands; while it does not, lists have to ask by themselves. */
  onStanding(stands: boolean): void
  /** Called before a new attempt; a line that was refused most likely lacks a fresh session. */
  renew(): Promise<unknown>
  open?: (url: string) => EventSource
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/**
 * A line of server-sent events that is taken up again whenever it breaks. Gives the way to hang up.
 *
 * Only a page somebody looks at holds its line: a browser has six connections to a server for all of its tabs, and the
 * lines of a few that lie in the background would leave none to ask with.
 */
export function listen({ url, onDeclaration, onMany, onStanding, renew, open = (to) => new EventSource(to) }: LiveSettings): () => void {
  let line: EventSource | null = null
  let wait = FIRST_WAIT
  let timer: ReturnType<typeof setTimeout> | undefined
  let hungUp = false

  function connect() {
    if (hungUp || line || document.visibilityState === 'hidden') return
    const current = open(url)
    line = current
    current.onopen = () => {
      wait = FIRST_WAIT
      onStanding(true)
    }
    current.addEventListener('declaration', (event) => {
      const declaration = read((event as MessageEvent<string>).data)
      if (declaration) onDeclaration(declaration)
    })
    current.addEventListener('declarations', () => onMany())
    current.onerror = () => {
      onStanding(false)
      // The browser takes up a broken line by itself; one that was refused it gives up for good.
      if (current.readyState !== EventSource.CLOSED) return
      current.close()
      line = null
      timer = setTimeout(() => void renew().catch(() => undefined).then(connect), wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  function rest() {
    clearTimeout(timer)
    if (!line) return
    line.close()
    line = null
    // Whatever happens until somebody looks again is missed.
    onStanding(false)
  }

  function attend() {
    if (document.visibilityState === 'hidden') rest()
    else connect()
  }

  document.addEventListener('visibilitychange', attend)
  window.addEventListener('pagehide', rest)
  window.addEventListener('pageshow', connect)
  connect()
  return () => {
    hungUp = true
    document.removeEventListener('visibilitychange', attend)
    window.removeEventListener('pagehide', rest)
    window.removeEventListener('pageshow', connect)
    clearTimeout(timer)
    line?.close()
    line = null
  }
}

function read(text: string): LiveDeclaration | null {
  try {
    const declaration = JSON.parse(text) as LiveDeclaration
    return typeof declaration.no === 'string' ? declaration : null
  } catch {
    return null
  }
}
