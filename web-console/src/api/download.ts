import { getAnswer } from './http'

export interface Download {
  name: string
  content: Blob
}

/** Fetches a file together with the name the service gives it. */
export async function fetchFile(path: string, otherwise: string): Promise<Download> {
  const answer = await getAnswer(path)
  return { name: nameIn(answer.headers.get('Content-Disposition')) ?? otherwise, content: await answer.blob() }
}

export async function download(path: string, otherwise: string): Promise<void> {
  keep(await fetchFile(path, otherwise))
}

/** Hands a file to the browser's own downloads. */
export function keep({ name, content }: Download): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the blob only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The file name of a Content-Disposition (RFC 6266); the extended form wins. */
export function nameIn(disposition: string | null): string | null {
  if (!disposition) return null
  const extended = /filename\*\s*=\s*(?:UTF-8|utf-8)''([^;]+)/.exec(disposition)
  if (extended) {
    try {
      return decodeURIComponent(extended[1]!.trim())
    } catch {
      // Not the encoding it claims; the plain name may serve.
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/.exec(disposition)
  const name = plain ? (plain[1]?.replace(/\\(.)/g, '$1') ?? plain[2]?.trim()) : null
  return name && !name.startsWith('=?') ? name : null
}
