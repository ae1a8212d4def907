import { describe, expect, it } from 'vitest'
import type { Page } from '@/api/types'
import { usePages } from '@/logic/use-pages'

describe('a list by pages', () => {
  it('keeps the answer to the newest question, however late an earlier one arrives', async () => {
    const answers: ((answer: Page<string>) => void)[] = []
    const list = usePages<string>(() => new Promise((resolve) => answers.push(resolve)))
    const first = list.load()
    const second = list.search()
    answers[1]!({ rows: ['坏行'], total: 1, page: 1, size: 20 })
    await second
    expect(list.loading.value).toBe(false)
    answers[0]!({ rows: ['好行', '坏行'], total: 2, page: 1, size: 20 })
    await first
    expect(list.rows.value).toEqual(['坏行'])
    expect(list.total.value).toBe(1)
  })
})
