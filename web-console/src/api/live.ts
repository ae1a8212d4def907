import type { HeldLine } from './one-line'
import type { LiveDeclaration } from './types'

/** What windows tell each other that share the lines. */
export interface LiveWord {
  declaration?: LiveDeclaration
  /** Too many changed at once to be told one by one. */
  many?: true
  stands?: boolean
}

export interface LiveLinesSettings {
  services: readonly string[]
  tell(word: LiveWord): void
  renew(): Promise<unknown>
  open?: ((url: string) => EventSource) | undefined
}

export interface LiveSettings {
  url: string
  onDeclaration(declaration: LiveDeclaration): void
  /** Too many changed at once to be told one by one. */
  onMany(): void
  /** Whether the line stands; while it does not, lists have to ask by themselves. */
  onStanding(stands: boolean): void
  /** Called before a new attempt; a line that was refused most likely lacks a fresh session. */
  renew(): Promise<unknown>
  open?: ((url: string) => EventSource) | undefined
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/** A line of server-sent events that is taken up again whenever it breaks. Gives the way to hang up. */
export function listen({ url, onDeclaration, onMany, onStanding, renew, open = (to) => new EventSource(to) }: LiveSettings): () => void {
  let line: EventSource | null = null
  let wait = FIRST_WAIT
  let timer: ReturnType<typeof setTimeout> | undefined
  let hungUp = false

  function connect() {
    if (hungUp) return
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

  connect()
  return () => {
    hungUp = true
    clearTimeout(timer)
    line?.close()
    line = null
  }
}

/** The lines of these services taken as one, which stands when all of them do. */
export function liveLines({ services, tell, renew, open }: LiveLinesSettings): HeldLine<LiveWord> {
  const down = new Set(services)
  const state = (): LiveWord => ({ stands: !down.size })
  // Whoever held them before may have left without a word.
  tell(state())
  const hangUps = services.map((service) =>
    listen({
      url: `/api/${service}/declarations/events`,
      onDeclaration: (declaration) => tell({ declaration }),
      onMany: () => tell({ many: true }),
      onStanding: (stands) => {
        if (stands) down.delete(service)
        else down.add(service)
        tell(state())
      },
      renew,
      open,
    }),
  )
  return { hangUp: () => hangUps.forEach((off) => off()), state }
}

function read(text: string): LiveDeclaration | null {
  try {
    const declaration = JSON.parse(text) as LiveDeclaration
    return typeof declaration.no === 'string' ? declaration : null
  } catch {
    return null
  }
}
