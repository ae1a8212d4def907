import { describe, expect, it } from 'vitest'
import { moneyOf, readOf } from '@/logic/money'

describe('amounts', () => {
  it('are all written with two decimals and thousands apart, whatever the services send', () => {
    expect(['6500', '6500.5', '6500.00', '-12345678.9'].map(moneyOf)).toEqual(['6,500.00', '6,500.50', '6,500.00', '-12,345,678.90'])
  })

  it('that are none are left as they were written', () => {
    expect(['', '=1+1', '6，500', '1234567890123456'].map(moneyOf)).toEqual(['', '=1+1', '6，500', '1234567890123456'])
  })

  it('are told by the name of their field where changes are listed', () => {
    expect([readOf('wage', '6500'), readOf('mobile', '13907331234')]).toEqual(['6,500.00', '13907331234'])
  })
})
