import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draftNames, draftOf, forgetAllDrafts, forgetDraft, keepDraft } from '@/logic/draft'

beforeEach(() => sessionStorage.clear())

describe('a draft', () => {
  it('is there again after a reload, with the time it was kept', () => {
    keepDraft('person-change.1', { entries: { name: '王䶮' } })
    const draft = draftOf<{ entries: Record<string, string> }>('person-change.1')
    expect(draft?.content.entries.name).toBe('王䶮')
    expect(draft?.keptAt).toBeLessThanOrEqual(Date.now())
  })

  it('is known by whom it is about', () => {
    keepDraft('person-change.1', {})
    keepDraft('person-change.2', {})
    keepDraft('unit-change.1', {})
    expect(draftNames('person-change.').sort()).toEqual(['1', '2'])
  })

  it('goes when it was saved, and all go with the log-out', () => {
    keepDraft('a', {})
    keepDraft('b', {})
    sessionStorage.setItem('rst.tabs', '[]')
    forgetDraft('a')
    expect(draftOf('a')).toBeNull()
    forgetAllDrafts()
    expect(draftOf('b')).toBeNull()
    expect(sessionStorage.getItem('rst.tabs')).toBe('[]')
  })

  it('costs nobody the form when the storage is full or broken', () => {
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(() => keepDraft('a', {})).not.toThrow()
    set.mockRestore()
    sessionStorage.setItem('rst.draft.c', '{')
    expect(draftOf('c')).toBeNull()
  })
})
