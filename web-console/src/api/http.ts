import { common as t } from '@/messages/common'
import { Problem } from './problem'
import type { ProblemBody } from './types'

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** One key per intention; a repeat with the same key gets the same answer. */
  key?: string
  signal?: AbortSignal
  /** Session calls answer 401 for themselves; nobody logs in again for them. */
  withoutSession?: boolean
}

/** Who renews a session that has run out: silently first, then by asking for the password. */
export interface SessionKeeper {
  refresh(sentAt: number): Promise<boolean>
  loginAgain(): Promise<boolean>
}

let keeper: SessionKeeper | null = null

export function keepSessionWith(sessionKeeper: SessionKeeper | null): void {
  keeper = sessionKeeper
}

export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  // Browsers offer randomUUID only on secure origins; an intranet portal may be reached by plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Brings a request to the services and an answer back. */
export type Carrier = (path: string, options: RequestOptions) => Promise<Response>

export function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return requestBy<T>(send, path, options)
}

export async function requestBy<T>(carrier: Carrier, path: string, options: RequestOptions): Promise<T> {
  return (await contentOf(await answered(carrier, path, options))) as T
}

/** An answer as it came, for files and pages; links could not renew a session that has run out. */
export function getAnswer(path: string, options: RequestOptions = {}): Promise<Response> {
  return answered(send, path, options)
}

export async function getFile(path: string): Promise<Blob> {
  return (await getAnswer(path)).blob()
}

export async function getText(path: string, options: RequestOptions = {}): Promise<string> {
  return (await getAnswer(path, options)).text()
}

async function answered(carrier: Carrier, path: string, options: RequestOptions): Promise<Response> {
  const sentAt = Date.now()
  let response = await carrier(path, options)
  if (response.status === 401 && !options.withoutSession && keeper) {
    if (await keeper.refresh(sentAt)) response = await carrier(path, options)
    if (response.status === 401 && (await keeper.loginAgain())) response = await carrier(path, options)
  }
  if (!response.ok) throw await problemOf(response)
  return response
}

export const get = <T>(path: string, options: RequestOptions = {}) => request<T>(path, options)
export const post = <T>(path: string, body?: unknown, options: RequestOptions = {}) =>
  request<T>(path, { ...options, method: 'POST', body })
export const put = <T>(path: string, body?: unknown, options: RequestOptions = {}) =>
  request<T>(path, { ...options, method: 'PUT', body })
export const del = <T>(path: string, options: RequestOptions = {}) => request<T>(path, { ...options, method: 'DELETE' })

async function send(path: string, { method = 'GET', body, key, signal }: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json, */*;q=0.5' }
  if (method !== 'GET') headers['X-Requested-With'] = 'renshetong'
  if (key) headers['Idempotency-Key'] = key
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      signal,
      body: body === undefined ? undefined : form ? (body as FormData) : JSON.stringify(body),
    })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new Problem({ status: 0, code: 'NETWORK', detail: t.networkFailed })
  }
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

async function problemOf(response: Response): Promise<Problem> {
  const traceId = response.headers.get('X-Trace-Id')
  const text = await response.text().catch(() => '')
  if (/json/.test(response.headers.get('Content-Type') ?? '')) {
    try {
      const body = JSON.parse(text) as Partial<ProblemBody>
      return new Problem(
        { ...body, status: response.status, code: body.code ?? `HTTP_${response.status}`, detail: body.detail ?? body.title ?? t.httpFailed(response.status) },
        traceId,
      )
    } catch {
      // Not the JSON it claims to be: told by its status alone.
    }
  }
  return new Problem({ status: response.status, code: `HTTP_${response.status}`, detail: t.httpFailed(response.status) }, traceId)
}
