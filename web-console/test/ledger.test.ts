import { describe, expect, it } from 'vitest'
import { missingOfInjury, missingOfPosting, postingOf, whoOf } from '@/logic/ledger-form'
import { contributionPeriod, owedMonths } from '@/logic/participation'

const form = { unitCode: '430203000101', idNumber: '43020319850312001X', name: '王小明', insurance: '310', month: '202610', amount: '516.96' }

describe('a posting', () => {
  it('names everybody only where the entry is not there yet', () => {
    const blank = { ...form, unitCode: ' ', idNumber: '', name: '' }
    expect(Object.keys(missingOfPosting(blank, 'PAID', false))).toEqual(['unitCode', 'idNumber', 'name'])
    expect(missingOfPosting(blank, 'PAID', true)).toEqual({})
  })

  it('says how much is owed, in yuan and fen, and nothing of what is paid', () => {
    const wrong = (amount: string) => 'amount' in missingOfPosting({ ...form, amount }, 'OWED', false)
    expect(['516.96', '1', '0.01'].map(wrong)).toEqual([false, false, false])
    expect(['', '0', '0.00', '1.001', '-1', '1,000', '12345678901'].map(wrong)).toEqual([true, true, true, true, true, true, true])
    expect(postingOf(form, 'OWED')).toEqual({ kind: 'OWED', month: '202610', amount: '516.96' })
    expect(postingOf(form, 'PAID')).toEqual({ kind: 'PAID', month: '202610' })
  })
})

describe('an injury', () => {
  it('has a case and a day', () => {
    expect(Object.keys(missingOfInjury({ ...form, caseNo: '', injuredOn: '' }))).toEqual(['caseNo', 'injuredOn'])
    expect(whoOf({ ...form, name: ' 王小明 ' })).toEqual({ unitCode: '430203000101', idNumber: '43020319850312001X', name: '王小明' })
  })
})

describe('参保信息', () => {
  it('tells the months paid, or the months declared while nothing is known of payments', () => {
    expect(contributionPeriod({ insurance: '310', contributionStart: '202601', contributionEnd: null })).toBe('2026-01')
    expect(contributionPeriod({ insurance: '310', contributionStart: '202601', firstPaidMonth: '202602', lastPaidMonth: '202610' })).toBe('2026-02 – 2026-10')
    expect(owedMonths({ insurance: '310', arrearsMonths: ['202609', '202610'] })).toEqual(['2026-09', '2026-10'])
    expect(owedMonths(undefined)).toEqual([])
  })
})
