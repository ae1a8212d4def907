/** The line as the window that holds it sees it. */
export interface HeldLine<Word> {
  hangUp(): void
  /** What a window that joins in now has to know. */
  state(): Word
}

export interface OneLineSettings<Word> {
  /** The same in all windows that share the line. */
  name: string
  /** Takes up the line and tells what it hears. */
  hold(tell: (word: Word) => void): HeldLine<Word>
  /** What the line says, whichever window holds it. */
  hear(word: Word): void
  /** This window hears nothing any more until somebody looks at it again. */
  rest(): void
  locks?: LockManager | undefined
}

type Message<Word> = { word: Word } | { asks: true }

/**
 * One line for all windows of a browser: who has the lock holds the line and passes on what it hears. A browser has six
 * connections to a server for all of its windows; a line for each of them would leave none to ask with.
 *
 * Only a window somebody looks at takes part; when the one that holds the line is left or closed, the next takes it up.
 * Without locks, which a browser has for safe addresses only, each window holds a line of its own.
 */
export function oneLine<Word>(settings: OneLineSettings<Word>): () => void {
  const { hold, hear, locks = navigator.locks } = settings
  let leave: (() => void) | undefined

  function takePart() {
    if (leave || document.visibilityState === 'hidden') return
    leave = locks ? share(settings, locks) : hold(hear).hangUp
  }

  function rest() {
    if (!leave) return
    leave()
    leave = undefined
    settings.rest()
  }

  const attend = () => (document.visibilityState === 'hidden' ? rest() : takePart())
  document.addEventListener('visibilitychange', attend)
  window.addEventListener('pagehide', rest)
  window.addEventListener('pageshow', takePart)
  takePart()
  return () => {
    document.removeEventListener('visibilitychange', attend)
    window.removeEventListener('pagehide', rest)
    window.removeEventListener('pageshow', takePart)
    rest()
  }
}

function share<Word>({ name, hold, hear }: OneLineSettings<Word>, locks: LockManager): () => void {
  const channel = new BroadcastChannel(name)
  const left = new AbortController()
  let held: HeldLine<Word> | undefined
  const pass = (message: Message<Word>) => channel.postMessage(message)
  const tell = (word: Word) => {
    hear(word)
    pass({ word })
  }
  const untilLeft = () =>
    new Promise<void>((done) => {
      // Left in the moment its turn came.
      if (left.signal.aborted) return done()
      held = hold(tell)
      left.signal.addEventListener('abort', () => done())
    })
  channel.onmessage = ({ data }: MessageEvent<Message<Word>>) => {
    if ('word' in data) hear(data.word)
    else if (held) pass({ word: held.state() })
  }
  pass({ asks: true })
  locks.request(name, { signal: left.signal }, untilLeft).catch((failure: unknown) => {
    // Whoever leaves while it waits for its turn gives up the wait.
    if (!left.signal.aborted) throw failure
  })
  return () => {
    held?.hangUp()
    left.abort()
    channel.close()
  }
}
