import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepSessionWith } from '@/api/http'
import { Problem } from '@/api/problem'
import { sendFile } from '@/api/upload'

const answers: { status: number; body: string }[] = []
const sent: { headers: Record<string, string>; body: unknown }[] = []

class Request {
  upload: { onprogress?: (event: ProgressEvent) => void } = {}
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  status = 0
  responseText = ''
  headers: Record<string, string> = {}
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  getResponseHeader(name: string) {
    return name === 'Content-Type' ? 'application/problem+json' : null
  }
  abort() {
    this.onabort?.()
  }
  send(body: unknown) {
    sent.push({ headers: this.headers, body })
    this.upload.onprogress?.({ lengthComputable: true, loaded: 5, total: 10 } as ProgressEvent)
    const answer = answers.shift()
    if (!answer) return
    Object.assign(this, { status: answer.status, responseText: answer.body })
    if (answer.status === 0) this.onerror?.()
    else this.onload?.()
  }
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', Request)
  answers.length = sent.length = 0
})
afterEach(() => {
  keepSessionWith(null)
  vi.unstubAllGlobals()
})

describe('a file on its way up', () => {
  it('tells how far it is and carries its key', async () => {
    answers.push({ status: 202, body: '{"no":"IM1"}' })
    const shares: number[] = []
    expect(await sendFile('/x', new FormData(), { key: 'k', onProgress: (share) => shares.push(share) })).toEqual({ no: 'IM1' })
    expect(shares).toEqual([0.5])
    expect(sent[0]!.headers).toMatchObject({ 'Idempotency-Key': 'k', 'X-Requested-With': 'renshetong' })
  })

  it('renews the session as any request does, and goes up again under the same key', async () => {
    answers.push({ status: 401, body: '{}' }, { status: 202, body: '{"no":"IM1"}' })
    keepSessionWith({ refresh: async () => true, loginAgain: async () => false })
    expect(await sendFile('/x', new FormData(), { key: 'k' })).toEqual({ no: 'IM1' })
    expect(sent.map((one) => one.headers['Idempotency-Key'])).toEqual(['k', 'k'])
  })

  it('says every complaint of a refusal', async () => {
    answers.push({ status: 422, body: '{"code":"FILE_REFUSED","detail":"x","errors":[{"code":"a","detail":"b"},{"code":"c","detail":"d"}]}' })
    const refusal = await sendFile('/x', new FormData(), { key: 'k' }).catch((failure: unknown) => failure)
    expect(refusal).toBeInstanceOf(Problem)
    expect((refusal as Problem).errors).toHaveLength(2)
  })

  it('is undecided when the line breaks, and stops when it is called back', async () => {
    answers.push({ status: 0, body: '' })
    expect(await sendFile('/x', new FormData(), { key: 'k' }).catch((failure: Problem) => failure.undecided)).toBe(true)
    const calling = new AbortController()
    const going = sendFile('/x', new FormData(), { key: 'k', signal: calling.signal })
    calling.abort()
    await expect(going).rejects.toThrow('aborted')
  })
})
