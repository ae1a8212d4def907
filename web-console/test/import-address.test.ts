import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp, h, KeepAlive, nextTick, shallowRef, type App } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { ImportCounts, SheetImport } from '@/api/types'
import type { RowFilter } from '@/logic/import-counts'
import { useImportAddress } from '@/logic/use-import-address'

const room = { service: 'person' as const, type: 'person-change' }
const counts = { rows: 10, news: 9, changed: 0, unchanged: 0, duplicate: 0, bad: 1, warned: 0, good: 9, saved: 0, refused: 0, skipped: 0 }
const view = (some: Partial<ImportCounts> = {}) => ({ no: 'IM1', state: 'PREVIEW', counts: { ...counts, ...some } }) as SheetImport

let app: App
let router: Router

/** The window of imports as a browser opens it at an address. */
async function opened(address: string) {
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/sheet', component: { render: () => null } }] })
  await router.push(address)
  const current = shallowRef<SheetImport | null>(null)
  let used!: ReturnType<typeof useImportAddress>
  const reopen = async (no: string, filter?: RowFilter) => {
    used.filter.value = filter
    current.value = { ...view(), no }
  }
  const page = {
    setup() {
      used = useImportAddress('/sheet', room, current, () => false, reopen)
      return () => null
    },
  }
  app = createApp({ render: () => h(KeepAlive, () => h(page)) })
  app.use(router).mount(document.createElement('div'))
  return { current, filter: used.filter }
}

const address = () => router.currentRoute.value.query

afterEach(() => app.unmount())

describe('the address of an import', () => {
  it('opens a preview on its errors and says so', async () => {
    const { current, filter } = await opened('/sheet')
    current.value = view()
    await vi.waitFor(() => expect([filter.value, address()]).toEqual(['BAD', { import: 'IM1', verdict: 'BAD' }]))
  })

  it('keeps what was chosen over a reload, all rows too', async () => {
    const first = await opened('/sheet')
    first.current.value = view()
    await vi.waitFor(() => expect(address().verdict).toBe('BAD'))
    first.filter.value = 'ALL'
    await vi.waitFor(() => expect(address().verdict).toBe('ALL'))
    const { fullPath } = router.currentRoute.value
    app.unmount()
    const again = await opened(fullPath)
    await vi.waitFor(() => expect(again.current.value?.no).toBe('IM1'))
    await nextTick()
    expect([again.filter.value, address()]).toEqual(['ALL', { import: 'IM1', verdict: 'ALL' }])
  })

  it('goes on to what is left when the last row shown was mended', async () => {
    const { current, filter } = await opened('/sheet?import=IM1&verdict=BAD')
    current.value = view({ bad: 0, warned: 2 })
    await vi.waitFor(() => expect(filter.value).toBe('WARNED'))
  })
})
