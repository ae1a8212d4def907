import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { lackingDocuments, orAllRefused, reasonOf, reasonsOf } from '@/logic/refused'
import { remaining } from '@/logic/use-chosen-rows'

const row = (no: string, detail: string, pointer = '#/values/attachments', status = 422) => ({ no, status, code: 'FIELDS_REFUSED', detail, errors: [{ pointer, code: 'x.proof', detail }] })

describe('what was refused', () => {
  it('is told in words and never by its code', () => {
    expect(reasonOf(row('1', '请上传调动表'))).toBe('请上传调动表')
    expect(reasonOf({ no: '1', code: 'FIELDS_REFUSED', detail: 'FIELDS_REFUSED', errors: [{ code: 'a', detail: '请上传调动表' }] })).toBe('请上传调动表')
    expect(reasonOf({ no: '1', code: 'FIELDS_REFUSED', detail: '' })).toMatch(/^[^A-Z]+$/)
    expect(new Problem({ status: 422, code: 'FIELDS_REFUSED', detail: '' }).message).toMatch(/^[^A-Z]+$/)
  })

  it('is counted by its reasons', () => {
    expect(reasonsOf([row('1', '缺甲'), row('2', '缺乙'), row('3', '缺乙')])).toEqual([{ reason: '缺乙', count: 2 }, { reason: '缺甲', count: 1 }])
  })

  it('can be mended by a document where it lacks one', () => {
    const rows = [row('1', '缺'), row('2', '错', '#/values/name'), row('3', '已提交', '#/values/attachments', 409)]
    expect(lackingDocuments(rows).map((one) => one.no)).toEqual(['1'])
  })

  it('is an answer as well where nothing was accepted, and any other problem is none', async () => {
    const all = Promise.reject(new Problem({ status: 422, code: 'NOTHING_CONFIRMED', detail: '都没有', refused: [row('1', '缺')] }))
    expect((await orAllRefused(all, (refused) => ({ accepted: 0, refused }))).refused).toHaveLength(1)
    const other = Promise.reject(new Problem({ status: 503, code: 'SERVICE_AWAY', detail: '不在' }))
    await expect(orAllRefused(other, (refused) => ({ accepted: 0, refused }))).rejects.toThrow('不在')
  })

  it('leaves the rest of a choice to go on with', () => {
    expect(remaining({ count: 3, selection: { numbers: ['1', '2', '3'] } }, { accepted: 2, refused: [{ no: '2' }] })).toEqual({ count: 2, selection: { numbers: ['1', '3'] } })
    expect(remaining({ count: 9, selection: { filter: { name: '张' } } }, { accepted: 7, refused: [] })).toEqual({ count: 7, selection: { filter: { name: '张' } } })
  })
})

describe('the console', () => {
  const files = Object.entries(import.meta.glob<string>('../src/**/*.vue', { query: '?raw', import: 'default', eager: true }))
  const templateOf = (source: string) => source.split('</script>').at(-1)!

  it('shows the code of a refusal nowhere', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.filter(([, source]) => /\b(problem|row|complaint|message|error|refusal)\.code\b/.test(templateOf(source))).map(([name]) => name)).toEqual([])
  })
})
