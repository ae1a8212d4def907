import { createApp } from 'vue'
import { describe, expect, it } from 'vitest'
import TableCell from '@/parts/TableCell.vue'
import type { Column } from '@/windows'

function words(column: Partial<Column>, row: object): string {
  const frame = document.createElement('div')
  const app = createApp(TableCell, { column: { prop: 'of', label: '', ...column }, row })
  app.mount(frame)
  const text = frame.textContent!.trim()
  app.unmount()
  return text
}

const standing = (medical: string, injury: string, unemployment: string) => ({ of: { medicalLabel: medical, injuryLabel: injury, unemploymentLabel: unemployment } })

describe('a cell of a list', () => {
  it('says once how somebody stands in three insurances alike, and one by one where they differ', () => {
    expect(words({ as: 'participation' }, standing('正常参保', '正常参保', '正常参保'))).toBe('正常参保')
    expect(words({ as: 'participation' }, standing('正常参保', '正常参保', '暂停参保'))).toBe('正常参保 / 正常参保 / 暂停参保')
  })

  it('writes amounts as they are written everywhere', () => {
    expect(words({ as: 'money' }, { of: '6500' })).toBe('6,500.00')
  })
})
