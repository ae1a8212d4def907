import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, h, nextTick } from 'vue'
import type { SheetImport, Task } from '@/api/types'
import { useImport } from '@/logic/use-import'
import { imports as t } from '@/messages/imports'
import OpenImport from '@/parts/imports/OpenImport.vue'

const room = { service: 'person' as const, type: 'person-change' }
const faults = [
  { code: 'sheet.column', row: 3, column: 'P', detail: '缺少“姓名”列' },
  { code: 'sheet.version', row: null, column: null, detail: '模板版本是 1，现行版本是 2，请重新下载模板填写。' },
]
const view = (some: Partial<SheetImport>) =>
  ({ no: 'IM1', type: 'person-change', state: 'FAILED', stateLabel: '失败', fileName: '人员.xlsx', by: { name: '经办人甲' }, createdAt: '2026-11-23T10:00:00+08:00', taskId: 'T1', fileErrors: [], notes: [], columns: [], counts: {}, ...some }) as unknown as SheetImport
const failed = { id: 'T1', state: 'FAILED', problem: { code: 'FILE_REFUSED', detail: '文件没有被接受' } } as unknown as Task

let answered: SheetImport

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', vi.fn(async (path: string) => new Response(JSON.stringify(path.includes('/tasks/') ? failed : answered))))
})
afterEach(() => vi.unstubAllGlobals())

function inPage<T>(use: () => T): { used: T; leave: () => void } {
  let used!: T
  const app = createApp({
    setup() {
      used = use()
      return () => null
    },
  })
  app.mount(document.createElement('div'))
  return { used, leave: () => app.unmount() }
}

describe('a file that is refused', () => {
  it('is told by its own faults and not by its task once more', async () => {
    answered = view({ state: 'REFUSED', fileErrors: faults })
    const { used, leave } = inPage(() => useImport(room, () => undefined))
    await used.open('IM1')
    expect([used.current.value?.fileErrors.length, used.problem.value]).toEqual([2, null])
    answered = view({ fileErrors: faults })
    await used.refresh()
    expect(used.problem.value).toBeNull()
    leave()
  })

  it('is told by its task where nothing is known of the file', async () => {
    answered = view({})
    const { used, leave } = inPage(() => useImport(room, () => undefined))
    await used.open('IM1')
    expect(used.problem.value?.message).toBe('文件没有被接受')
    leave()
  })

  it('is named in the window with each of its reasons, and shows no rows', async () => {
    const frame = document.createElement('div')
    const app = createApp({ render: () => h(OpenImport, { room, view: view({ state: 'REFUSED', fileErrors: faults }), documents: null, ending: false }) })
    app.mount(frame)
    await nextTick()
    expect(frame.querySelector('.name')?.textContent).toBe('人员.xlsx')
    expect(frame.querySelector('p.danger')?.textContent).toContain(t.refusedTitle)
    expect([...frame.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual(faults.map((fault) => t.at(fault.row, fault.column) + fault.detail))
    expect(fetch).not.toHaveBeenCalled()
    app.unmount()
  })
})
