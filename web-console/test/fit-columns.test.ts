import { describe, expect, it } from 'vitest'
import { fitted } from '@/logic/fit-columns'

const columns = [{ prop: 'name', width: 92, fixed: 'left' as const }, { prop: 'number', width: 168 }, { prop: 'status', width: 118 }, { prop: 'unit', minWidth: 180 }]

describe('columns that do not all fit', () => {
  it('end where the column of operations begins, so that none is cut', () => {
    const widths = fitted(columns, 420)
    expect(widths.unit).toBeUndefined()
    expect(widths.name! + widths.number! + widths.status!).toBe(420)
    expect(widths.name).toBeGreaterThanOrEqual(92)
  })

  it('keep their widths where all fit or not even one does', () => {
    expect(fitted(columns, 600)).toEqual({})
    expect(fitted(columns, 200)).toEqual({})
  })
})
