import { createApp } from 'vue'
import { describe, expect, it } from 'vitest'
import ChangeTable from '@/parts/ChangeTable.vue'
import type { FieldChange } from '@/api/types'

function contents(change: Partial<FieldChange>): string[] {
  const frame = document.createElement('div')
  const app = createApp(ChangeTable, { whole: true, changes: [{ field: 'contributionStart', label: '缴费起始年月', before: null, after: '202611', afterLabel: '2026-11', ...change }] })
  app.mount(frame)
  const found = [...frame.querySelectorAll('td.is, td.is .remark')].map((cell) => cell.textContent!.trim())
  app.unmount()
  return found
}

describe('a table of what is declared', () => {
  it('says beside a value how it really counts', () => {
    expect(contents({ remark: '超期顺延至 2026-12' })).toEqual(['2026-11超期顺延至 2026-12', '超期顺延至 2026-12'])
  })

  it('says nothing beside a value that counts as declared', () => {
    expect(contents({ remark: null })).toEqual(['2026-11'])
  })
})
