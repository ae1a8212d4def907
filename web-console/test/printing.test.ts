import { describe, expect, it } from 'vitest'
import { formOf, monthOf, printing } from '@/logic/printing'
import { staffPrint } from '@/windows/enrollment/staff-print'

const days = { unitCode: '430203000101', changedFrom: '2026-11-01', changedTo: '2026-11-30', statuses: [] }

describe('what is printed', () => {
  it('is the batch chosen, whatever the conditions say', () => {
    expect(printing('P4302033120261123162843001', days, true)).toEqual({ batchNo: 'P4302033120261123162843001' })
    expect(printing('P4302031120261123162843001', { statuses: [] }, false)).toEqual({ batchNo: 'P4302031120261123162843001' })
  })

  it('is everything of a unit within the days where no batch is chosen', () => {
    expect(printing(undefined, days, true)).toEqual({ unitCode: '430203000101', changedFrom: '2026-11-01', changedTo: '2026-11-30' })
    expect(printing(undefined, { ...days, insurance: '410', statuses: ['EFFECTIVE'] }, true)).toMatchObject({ insurance: '410', statuses: ['EFFECTIVE'] })
  })

  it('is nothing without a unit or without days, and where a form is for batches alone', () => {
    expect(printing(undefined, { ...days, unitCode: undefined }, true)).toBeNull()
    expect(printing(undefined, { ...days, changedTo: undefined }, true)).toBeNull()
    expect(printing(undefined, days, false)).toBeNull()
  })
})

describe('a batch', () => {
  it('is shown in the tab of its business', () => {
    expect(formOf('P4302033420261123162843001', staffPrint.forms)?.name).toBe('reduction')
    expect(formOf('P4302033120261123162843001', staffPrint.forms)?.name).toBe('enrollment')
    expect(formOf('P4302031120261123162843001', staffPrint.forms)).toBeUndefined()
  })
})

describe('the usual days', () => {
  it('are those of the month, however long it is', () => {
    expect(monthOf('2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })
})
