import { describe, expect, it } from 'vitest'
import { nameIn } from '@/api/download'
import { exportable } from '@/logic/export-columns'
import { resultsOf } from '@/logic/task-results'

describe('the name of a download', () => {
  it('is the one the service gives, in any of its forms', () => {
    expect(nameIn(`attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8''%E5%AF%BC%E5%85%A5%E6%A8%A1%E6%9D%BF_20261123.xlsx`)).toBe('导入模板_20261123.xlsx')
    expect(nameIn('attachment; filename="a \\"b\\".pdf"')).toBe('a "b".pdf')
    expect(nameIn('inline; filename=plain.csv; size=3')).toBe('plain.csv')
    expect(nameIn(`attachment; filename*=UTF-8''%zz; filename="x.xlsx"`)).toBe('x.xlsx')
  })

  it('is left open where none can be read', () => {
    expect([nameIn(null), nameIn('inline'), nameIn('attachment; filename="=?UTF-8?Q?x?="')]).toEqual([null, null, null])
  })
})

describe('the columns of an export', () => {
  const offered = [{ key: 'no', header: '申报流水号' }, { key: 'subjectName', header: '姓名' }, { key: 'statusLabel', header: '审核状态' }]

  it('are those of the screen in its order, as far as the service writes them', () => {
    const shown = [{ prop: 'subjectName', label: '姓名' }, { prop: 'status', label: '审核状态' }, { prop: 'stay', label: '停留' }, { prop: 'no', label: '流水号' }]
    expect(exportable(shown, offered).map((column) => column.key)).toEqual(['subjectName', 'statusLabel', 'no'])
  })

  it('are all the service has when it knows none of them', () => {
    expect(exportable([{ prop: 'x', label: 'x' }], offered)).toEqual(offered)
  })
})

describe('what came of a task', () => {
  it('is told in words, and what has none is left out', () => {
    expect(resultsOf({ state: 'DONE', results: { rows: 2860, importNo: 'IM1' }, file: { name: 'a', contentType: 'b', size: 2048 } })).toEqual([
      { label: '总行数', value: '2,860' }, { label: '大小', value: '2 KB' },
    ])
  })
})
