import { describe, expect, it } from 'vitest'
import type { ImportRow, SheetColumn } from '@/api/types'
import { cellOf, gridColumns, mended, messagesOf, wrongFirst } from '@/logic/import-grid'

const column = (key: string, header: string, field: string | null = key, editable = true): SheetColumn => ({ key, header, field, kind: 'text', editable, required: false })
const columns = [column('subjectName', '姓名（原）', null, false), column('newNumber', '新证件号码', null), column('mobile', '手机号码'), column('education', '文化程度')]
const row = (rowNo: number, some: Partial<ImportRow>): ImportRow => ({ rowNo, verdict: 'CHANGED', verdictLabel: '有变化', cells: {}, changes: [], errors: [], warnings: [], ...some })
const changed = row(4, { changes: [{ field: 'education', label: '文化程度', before: '大专', after: '本科' }] })
const bad = row(5, {
  verdict: 'BAD',
  cells: { mobile: '139****0000' },
  changes: [{ field: 'education', label: '文化程度', before: '大专', after: '本科' }, { field: 'idNumber', label: '公民身份号码', before: '4302**X', after: '4302**1' }],
  errors: [{ column: 'mobile', header: '手机号码', code: 'mobile.pattern', detail: '应为 11 位数字', value: '1390000' }, { column: '', header: '', code: 'IN_TRANSIT', detail: '此人已有在途申报' }],
})

describe('the preview of a workbook', () => {
  it('shows the columns somebody touched, most touched first, and a change that has no column of its own', () => {
    expect(gridColumns(columns, [changed, bad], true).map((one) => one.header)).toEqual(['手机号码', '文化程度', '公民身份号码'])
    expect(gridColumns(columns, [changed], true).map((one) => one.key)).toEqual(['education'])
  })

  it('puts what is wrong first in the whole workbook and in the dialog of a row, too', () => {
    expect(gridColumns(columns, [changed, bad], false).map((one) => one.key)).toEqual(['mobile', 'newNumber', 'education', 'change.idNumber'])
    const warned = row(8, { errors: bad.errors, warnings: [{ column: 'education', header: '文化程度', code: 'x', detail: 'x' }] })
    expect(wrongFirst(columns, warned).map((one) => one.key)).toEqual(['mobile', 'education', 'subjectName', 'newNumber'])
  })

  it('shows every column that can be filled in when asked to, in the order of the workbook', () => {
    expect(gridColumns(columns, [changed], false).map((one) => one.key)).toEqual(['newNumber', 'mobile', 'education'])
  })

  it('marks the cell an error is about, with what was read, and no other', () => {
    const [education, mobile] = gridColumns(columns, [bad], true).sort((a, b) => a.key.localeCompare(b.key)).slice(1)
    expect(cellOf(mobile!, bad)).toMatchObject({ tone: 'bad', value: '1390000', problems: [{ code: 'mobile.pattern' }] })
    expect(cellOf(education!, bad)).toMatchObject({ tone: 'changed', change: { after: '本科' }, problems: [] })
    expect(cellOf(mobile!, changed).tone).toBe('same')
  })

  it('finds the column by its header when only that is told, whatever is added to it', () => {
    const told = row(6, { errors: [{ header: '手机号码（必填）', code: 'x', detail: 'x' }] })
    expect(cellOf({ key: 'm', header: '手机号码', field: null, editable: true }, told).tone).toBe('bad')
  })

  it('tells every message of a row, also those about the row as a whole', () => {
    expect(messagesOf(bad, columns).map((message) => [message.header, message.text])).toEqual([['手机号码', '应为 11 位数字'], ['', '此人已有在途申报']])
  })

  it('names a column once, even where the message does so itself', () => {
    const told = row(7, { errors: [{ column: 'mobile', header: '手机号码（必填）', code: 'x', detail: '手机号码应为 11 位数字' }, { column: 'education', header: '文化程度（必填）', code: 'y', detail: '没有这个代码' }] })
    expect(messagesOf(told, columns).map((message) => message.header)).toEqual(['', '文化程度'])
  })

  it('sends only the cells that were written anew', () => {
    expect(mended({ mobile: '1390000', email: null, remark: 'x' }, { mobile: ' 13912345678 ', email: '', remark: '' })).toEqual({ mobile: '13912345678', remark: '' })
  })
})
