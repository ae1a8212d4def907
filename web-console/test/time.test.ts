import { describe, expect, it } from 'vitest'
import { dateOf, daysUntil, minuteOf, secondOf, stayOf } from '@/logic/time'

describe('times', () => {
  it('are read in Asia/Shanghai whatever the browser thinks', () => {
    expect(minuteOf('2026-11-23T17:30:00Z')).toBe('2026-11-24 01:30')
    expect(secondOf('2026-11-23T15:59:59.9Z')).toBe('2026-11-23 23:59:59')
    expect(dateOf('2026-11-23T16:00:00Z')).toBe('2026-11-24')
  })

  it('leave a plain date alone and show nothing for nothing', () => {
    expect(dateOf('1949-12-31')).toBe('1949-12-31')
    expect(minuteOf(null)).toBe('')
  })

  it('count a stay and the days to a deadline', () => {
    expect([stayOf(59), stayOf(3600), stayOf(90_000)]).toEqual(['59 秒', '1 小时 0 分钟', '1 天 1 小时'])
    expect(daysUntil('2026-11-25', Date.parse('2026-11-23T16:00:00Z'))).toBe(1)
    expect(daysUntil('2026-11-23', Date.parse('2026-11-23T15:59:00Z'))).toBe(0)
  })
})
