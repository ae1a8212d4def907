import { describe, expect, it } from 'vitest'
import { fromCitizenId, isCitizenId } from '@/logic/citizen-id'

describe('citizen id', () => {
  it('tells birth date and sex of a true number', () => {
    expect(fromCitizenId('11010519491231002X')).toEqual({ birthDate: '1949-12-31', sex: '2' })
    expect(fromCitizenId(' 11010519491231002x ')).toEqual({ birthDate: '1949-12-31', sex: '2' })
  })

  it('tells nothing of a wrong check character, a day that never was or half a number', () => {
    expect(isCitizenId('110105194912310021')).toBe(false)
    expect(fromCitizenId('11010519490230002X')).toEqual({})
    expect(fromCitizenId('1101051949')).toEqual({})
  })
})
