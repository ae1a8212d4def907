import { createApp } from 'vue'
import { describe, expect, it } from 'vitest'
import TableCell from '@/parts/TableCell.vue'
import type { Column } from '@/windows'

function cell(column: Partial<Column>, row: object): HTMLElement {
  const frame = document.createElement('div')
  createApp(TableCell, { column: { prop: 'of', label: '', ...column }, row }).mount(frame)
  return frame
}

const words = (column: Partial<Column>, row: object): string => cell(column, row).textContent!.trim()

const standing = (medical: string, injury: string, unemployment: string) => ({ of: { medicalLabel: medical, injuryLabel: injury, unemploymentLabel: unemployment } })

describe('a cell of a list', () => {
  it('says once how somebody stands in three insurances alike, and one by one where they differ', () => {
    expect(words({ as: 'participation' }, standing('正常参保', '正常参保', '正常参保'))).toBe('正常参保')
    expect(words({ as: 'participation' }, standing('正常参保', '正常参保', '暂停参保'))).toBe('正常参保 / 正常参保 / 暂停参保')
  })

  it('breaks what it says about a month beside the months, never within them', () => {
    const shown = cell({ as: 'month', wrap: true }, { of: '2026-11（超期顺延至 2027-01）' })
    expect(shown.textContent!.trim()).toBe('2026-11（超期顺延至 2027-01）')
    expect([...shown.querySelectorAll('.date')].map((date) => date.textContent)).toEqual(['2026-11', '2027-01'])
  })

  it('writes amounts as they are written everywhere', () => {
    expect(words({ as: 'money' }, { of: '6500' })).toBe('6,500.00')
  })
})
