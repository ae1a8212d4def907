import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useReference } from '@/stores/reference'
import { businessOf, isBusiness } from '@/windows'
// As the service gives them: a test of the service compares these with its answers.
import enrollment from '../../docs/definitions/enrollment.json'
import reduction from '../../docs/definitions/reduction.json'

const definitions: Record<string, unknown> = { enrollment, reduction }
const away = new Set<string>()
const asked: string[] = []

function answer(path: string): Response {
  const type = path.split('/').at(-1)!
  asked.push(type)
  return away.has(type)
    ? new Response('{"code":"SERVICE_AWAY"}', { status: 503, headers: { 'Content-Type': 'application/problem+json' } })
    : new Response(JSON.stringify(definitions[type]), { headers: { 'Content-Type': 'application/json' } })
}

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', async (path: string) => answer(path))
})
afterEach(() => vi.unstubAllGlobals())

describe('what belongs together', () => {
  it('is learnt from the definitions, asked once, and again of whoever was away', async () => {
    expect(businessOf('renewal')).toBe('renewal')
    expect(isBusiness('enrollment')).toBe(false)
    away.add('reduction')
    await useReference().learnBusinesses()
    expect(businessOf('renewal')).toBe('enrollment')
    expect(businessOf('retirement')).toBe('retirement')
    away.clear()
    await useReference().learnBusinesses()
    expect(businessOf('retirement')).toBe('reduction')
    expect(['enrollment', 'reduction', 'renewal', 'person-change'].filter(isBusiness)).toEqual(['enrollment', 'reduction'])
    expect(asked).toEqual(['enrollment', 'reduction', 'reduction'])
  })
})
