import { describe, expect, it } from 'vitest'
import type { ImportCounts } from '@/api/types'
import { hasRows, isRowFilter, isStanding, isWorking, maySaveAll, outcomeOf, shownOf, skippedOf, stateOf, tallies, toneOf } from '@/logic/import-counts'
import { unfit } from '@/logic/sheet-file'
import { optionsFor, sheetText } from '@/logic/sheet-codes'

const counts = (some: Partial<ImportCounts>): ImportCounts => ({ rows: 10, news: 0, changed: 6, unchanged: 1, duplicate: 2, bad: 1, warned: 1, good: 6, saved: 0, refused: 0, skipped: 0, ...some })

describe('the counts of an import', () => {
  it('are filters before and after it is saved', () => {
    expect(tallies({ state: 'PREVIEW', counts: counts({}) }).map((one) => [one.filter, one.count])).toEqual([
      ['ALL', 10], ['CHANGED', 6], ['UNCHANGED', 1], ['DUPLICATE', 2], ['BAD', 1], ['WARNED', 1],
    ])
    expect(tallies({ state: 'SAVED', counts: counts({ saved: 5, refused: 1 }) }).map((one) => one.filter)).toEqual(['ALL', 'SAVED', 'REFUSED', 'UNCHANGED', 'DUPLICATE', 'BAD'])
    expect(tallies({ state: 'PREVIEW', counts: counts({ news: 3 }) })[1]).toMatchObject({ filter: 'NEW', count: 3 })
  })

  it('name no change of a value where rows are declared as a whole', () => {
    expect(tallies({ state: 'PREVIEW', counts: counts({ news: 6, changed: 0, unchanged: 0 }) }, true).map((one) => one.filter)).toEqual(['ALL', 'NEW', 'DUPLICATE', 'BAD', 'WARNED'])
    expect(tallies({ state: 'SAVED', counts: counts({ saved: 5, unchanged: 0 }) }, true).map((one) => one.filter)).toEqual(['ALL', 'SAVED', 'REFUSED', 'DUPLICATE', 'BAD'])
  })

  it('are never good news when nothing was saved, nor all good when one row was refused', () => {
    expect(outcomeOf({ saved: 0, refused: 0 })).toBe('none')
    expect(outcomeOf({ saved: 0, refused: 9 })).toBe('none')
    expect(outcomeOf({ saved: 5, refused: 1 })).toBe('partly')
    expect(outcomeOf({ saved: 5, refused: 0 })).toBe('good')
  })

  it('name an import of which nothing was saved by what it is', () => {
    const nothing = { state: 'SAVED' as const, stateLabel: '已保存', counts: counts({ refused: 6 }) }
    expect([stateOf(nothing), toneOf(nothing)]).toEqual(['未保存', 'red'])
    expect([stateOf({ ...nothing, counts: counts({ saved: 6 }) }), toneOf({ ...nothing, counts: counts({ saved: 6 }) })]).toEqual(['已保存', 'green'])
  })

  it('let everything be saved only when every row is good', () => {
    expect(maySaveAll(counts({}))).toBe(false)
    expect(maySaveAll(counts({ bad: 0 }))).toBe(false)
    expect(maySaveAll(counts({ bad: 0, duplicate: 0 }))).toBe(true)
    expect(maySaveAll(counts({ bad: 0, duplicate: 0, good: 0 }))).toBe(false)
  })

  it('say what is left out and of which kind', () => {
    expect(skippedOf(counts({ unchanged: 0 })).map((part) => part.count)).toEqual([2, 1])
  })

  it('may be gone on with while they wait to be saved, and are waited for while rows are checked by a document', () => {
    const checked = { state: 'CHECKING' as const }
    expect([isWorking(checked), isStanding(checked), hasRows(checked)]).toEqual([true, true, false])
    expect([isWorking({ state: 'PREVIEW' }), isStanding({ state: 'PREVIEW' }), isStanding({ state: 'SAVED' })]).toEqual([false, true, false])
  })

  it('open on the rows that need something, errors first', () => {
    const opened = (some: Partial<ImportCounts>, state: 'PREVIEW' | 'SAVED' = 'PREVIEW') => shownOf({ state, counts: counts(some) }, undefined)
    expect([opened({}), opened({ bad: 0 }), opened({ bad: 0, duplicate: 0 }), opened({ bad: 0, duplicate: 0, warned: 0 })]).toEqual(['BAD', 'DUPLICATE', 'WARNED', 'ALL'])
    expect([opened({ refused: 1 }, 'SAVED'), opened({ bad: 0, duplicate: 0 }, 'SAVED')]).toEqual(['REFUSED', 'ALL'])
  })

  it('keep what was chosen for as long as there are such rows', () => {
    const preview = (some: Partial<ImportCounts>) => ({ state: 'PREVIEW' as const, counts: counts(some) })
    expect([shownOf(preview({}), 'ALL'), shownOf(preview({}), 'CHANGED')]).toEqual(['ALL', 'CHANGED'])
    expect(shownOf(preview({ bad: 0 }), 'BAD')).toBe('DUPLICATE')
    expect(shownOf({ state: 'SAVED', counts: counts({ bad: 0, duplicate: 0, saved: 6 }) }, 'CHANGED')).toBe('ALL')
  })

  it('know a filter from an address', () => {
    expect([isRowFilter('BAD'), isRowFilter('WARNED'), isRowFilter('ALL'), isRowFilter('x'), isRowFilter(undefined)]).toEqual([true, true, true, false, false])
  })
})

describe('a file to be taken in', () => {
  const file = (name: string, size: number) => Object.defineProperty(new File(['x'], name), 'size', { value: size })

  it('is looked at before it goes up', () => {
    expect(unfit([file('a.xlsx', 5)])).toBeNull()
    expect(unfit([file('A.XLS', 5)])).toBeNull()
    expect(unfit([file('a.xlsm', 5)])).toMatch('xlsm')
    expect(unfit([file('a.csv', 0)])).toMatch('空')
    expect(unfit([file('a.xlsx', 32 * 1024 * 1024)])).toBeNull()
    expect(unfit([file('a.xlsx', 32 * 1024 * 1024 + 1)])).toMatch('32 MB')
    expect(unfit([file('a.xlsx', 5), file('b.xlsx', 5)])).toMatch('一个')
  })
})

describe('codes in a workbook', () => {
  const codes = [{ code: '01', name: '汉族' }, { code: '03', name: '回族' }]

  it('are written the same way however they were given', () => {
    expect(['01|汉族', '01', '汉族', ' 汉族 '].map((text) => sheetText(codes, text))).toEqual(Array(4).fill('01|汉族'))
    expect(sheetText(codes, '#空')).toBe('#空')
    expect(sheetText(codes, '火星族')).toBe('火星族')
  })

  it('keep what names no code among the choices, so that it can be seen', () => {
    expect(optionsFor(codes, '', '火星族')[0]).toEqual({ value: '火星族', label: '火星族' })
    expect(optionsFor(codes, '回', '01').map((option) => option.value)).toEqual(['01|汉族', '03|回族'])
  })
})
