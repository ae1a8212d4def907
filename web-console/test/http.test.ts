import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { del, get, keepSessionWith, newKey, post } from '@/api/http'
import { Problem } from '@/api/problem'

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers },
  })

let fetched: ReturnType<typeof vi.fn<typeof fetch>>

beforeEach(() => {
  fetched = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', fetched)
})

afterEach(() => {
  keepSessionWith(null)
  vi.unstubAllGlobals()
})

const headersOf = (call: number) => fetched.mock.calls[call]![1]!.headers as Record<string, string>

describe('requests', () => {
  it('name the console and carry the key when they change something', async () => {
    fetched.mockResolvedValue(answer(201, { no: '1' }))
    expect(await post('/api/person/declarations/person-change', { values: {} }, { key: 'k1' })).toEqual({ no: '1' })
    expect(headersOf(0)).toMatchObject({ 'X-Requested-With': 'renshetong', 'Idempotency-Key': 'k1', 'Content-Type': 'application/json' })
  })

  it('ask plainly when they only read', async () => {
    fetched.mockResolvedValue(answer(200, []))
    await get('/api/unit/units')
    expect(headersOf(0)).not.toHaveProperty('X-Requested-With')
  })

  it('take an empty answer for nothing', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }))
    expect(await del('/api/person/declarations/person-change/1?version=2')).toBeUndefined()
  })

  it('leave the content type of a form to the browser', async () => {
    fetched.mockResolvedValue(answer(201, {}))
    await post('/api/person/declarations/person-change/attachments', new FormData())
    expect(headersOf(0)).not.toHaveProperty('Content-Type')
  })

  it('turn a refusal into a problem with its trace id and its fields', async () => {
    fetched.mockResolvedValue(
      answer(422, { code: 'FIELDS_REFUSED', detail: '不能接受', errors: [{ pointer: '#/values/mobile', code: 'a', detail: '位数不对' }, { pointer: '#/mobile', code: 'b', detail: '须为手机号码' }, { pointer: '#/values/sex', code: 'c', severity: 'warning', detail: '请核对' }] }, { 'X-Trace-Id': 't1' }),
    )
    const problem = await post('/api/x', {}).catch((failure: unknown) => failure as Problem)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 422, code: 'FIELDS_REFUSED', message: '不能接受', traceId: 't1', undecided: false })
    expect((problem as Problem).fieldErrors()).toEqual({ mobile: '位数不对 须为手机号码' })
  })

  it('say so when the network or a proxy fails', async () => {
    fetched.mockRejectedValueOnce(new TypeError('failed'))
    await expect(get('/api/x')).rejects.toMatchObject({ code: 'NETWORK', undecided: true })
    fetched.mockResolvedValueOnce(new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }))
    await expect(get('/api/x')).rejects.toMatchObject({ code: 'HTTP_502', undecided: true })
  })
})

describe('a session that has run out', () => {
  const expired = () => answer(401, { code: 'UNAUTHENTICATED', detail: '请先登录' })

  it('is renewed silently and the request sent again with the same key', async () => {
    const refresh = vi.fn(async () => true)
    const loginAgain = vi.fn(async () => true)
    keepSessionWith({ refresh, loginAgain })
    fetched.mockResolvedValueOnce(expired()).mockResolvedValueOnce(answer(200, { ok: true }))
    expect(await post('/api/x', { a: 1 }, { key: 'k' })).toEqual({ ok: true })
    expect(refresh).toHaveBeenCalledOnce()
    expect(loginAgain).not.toHaveBeenCalled()
    expect(headersOf(1)['Idempotency-Key']).toBe('k')
  })

  it('is taken up again by logging in, and the form is sent then', async () => {
    keepSessionWith({ refresh: async () => false, loginAgain: async () => true })
    fetched.mockResolvedValueOnce(expired()).mockResolvedValueOnce(answer(200, { saved: true }))
    expect(await post('/api/x', { a: 1 })).toEqual({ saved: true })
  })

  it('stays refused when nobody logs in', async () => {
    keepSessionWith({ refresh: async () => false, loginAgain: async () => false })
    fetched.mockImplementation(async () => expired())
    await expect(get('/api/x')).rejects.toMatchObject({ status: 401 })
    expect(fetched).toHaveBeenCalledOnce()
  })

  it('asks nobody for the session calls themselves', async () => {
    const refresh = vi.fn(async () => true)
    keepSessionWith({ refresh, loginAgain: async () => true })
    fetched.mockResolvedValue(expired())
    await expect(post('/api/session', {}, { withoutSession: true })).rejects.toMatchObject({ status: 401 })
    expect(refresh).not.toHaveBeenCalled()
  })
})

describe('keys', () => {
  it('are uuids of version 4, also where the browser offers none', () => {
    const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
    expect(newKey()).toMatch(uuid)
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    expect(newKey()).toMatch(uuid)
  })
})
