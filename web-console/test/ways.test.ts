import { describe, expect, it } from 'vitest'
import type { Route } from '@/api/types'
import { firstWay, reasonsOf, startOf, waysOf, type Answers } from '@/logic/ways'
import { enrollmentDeclaration as joining } from '@/windows/enrollment/enrollment-declaration'

const route = (ways: [string, string?][], more: Partial<Route> = {}): Route => ({
  found: true, unitCode: '430203000101', ways: ways.map(([type, why]) => ({ type, label: type, open: !why, why })), values: {}, insured: [], ...more,
})
const known: Answers = {
  enrollments: route([['new-hire', '已存在'], ['renewal', '没有可续保的'], ['transfer-in', '已参加全部险种'], ['insurance-addition', '已参加全部险种']], { suggested: null }),
  reductions: route([['suspension'], ['insurance-reduction']], { suggested: 'suspension' }),
}

describe('the ways of a number', () => {
  it('are the buttons of the window, each told by the service that knows it', () => {
    const ways = waysOf(joining.ways, known)
    expect(ways.map((way) => way.label)).toEqual(['新参保', '续保', '调入', '险种增加', '险种减少'])
    expect(ways.filter((way) => way.open).map((way) => way.label)).toEqual(['险种减少'])
  })

  it('say once what closes several of them', () => {
    expect(reasonsOf(waysOf(joining.ways, known)).at(-1)).toEqual({ labels: ['调入', '险种增加'], why: '已参加全部险种' })
  })

  it('open the one suggested, the one asked for before it, and none of its own accord', () => {
    expect(firstWay(waysOf(joining.ways, known), known)).toBeUndefined()
    expect(firstWay(waysOf(joining.ways, known), known, 'insurance-reduction')?.type).toBe('insurance-reduction')
    const stranger: Answers = { enrollments: route([['new-hire'], ['renewal', '没有此人']], { suggested: 'new-hire' }), reductions: route([]) }
    expect(firstWay(waysOf(joining.ways, stranger), stranger, 'renewal')?.type).toBe('new-hire')
  })

  it('begin their forms with what is known, and tick nothing that is to end of one insurance', () => {
    const answer = route([], { name: '田涛强', values: { enrolledOn: '2026-11-27', medical: '1' } })
    expect(startOf(joining.ways[0]!, '11010519491231002X', answer, joining.presets)).toMatchObject({ idDocumentType: '01', name: '田涛强', ethnicGroup: '01', medical: '1' })
    expect(startOf(joining.ways[4]!, 'E1234567', answer, {})).toMatchObject({ medical: '0', idNumber: 'E1234567' })
    expect(startOf(joining.ways[4]!, 'E1234567', answer, {})).not.toHaveProperty('idDocumentType')
  })
})
