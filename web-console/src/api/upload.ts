import { common as t } from '@/messages/common'
import { requestBy, type RequestOptions } from './http'
import { Problem } from './problem'

export interface UploadSettings {
  key: string
  /** Told the share of the file that has gone up, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** Sends a file and tells how far it is, which fetch cannot. */
export function sendFile<T>(path: string, form: FormData, { key, onProgress, signal }: UploadSettings): Promise<T> {
  return requestBy<T>((to, options) => transmit(to, options, onProgress), path, { method: 'POST', body: form, key, signal })
}

function transmit(path: string, { method = 'POST', body, key, signal }: RequestOptions, onProgress?: (share: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('X-Requested-With', 'renshetong')
    if (key) request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total)
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => reject(new Problem({ status: 0, code: 'NETWORK', detail: t.networkFailed }))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(body as FormData)
  })
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const name of ['Content-Type', 'X-Trace-Id', 'Retry-After']) {
    const value = request.getResponseHeader(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers })
}
