/** Forms that are not saved yet, kept in this browser tab: they survive a reload and a lost session, not a log-out. */
const PREFIX = 'rst.draft.'

export interface Draft<T> {
  content: T
  keptAt: number
}

export function keepDraft<T>(name: string, content: T): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify({ content, keptAt: Date.now() } satisfies Draft<T>))
  } catch {
    // A full or forbidden storage costs the safety net, not the form.
  }
}

export function draftOf<T>(name: string): Draft<T> | null {
  const text = sessionStorage.getItem(PREFIX + name)
  if (text === null) return null
  try {
    return JSON.parse(text) as Draft<T>
  } catch {
    sessionStorage.removeItem(PREFIX + name)
    return null
  }
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name)
}

export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}

/** Names of the drafts kept, without their common beginning. */
export function draftNames(beginning: string): string[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX + beginning))
    .map((key) => key.slice(PREFIX.length + beginning.length))
}
