import { beforeAll, describe, expect, it } from 'vitest'
import { byBusiness } from '@/logic/business-counts'
import { confirmationOf, importOf, learn, typeLabelOf } from '@/windows'
import { manners } from '@/windows/enrollment/manners'
// As the service gives them: a test of the service compares these with its answers.
import enrollment from '../../docs/definitions/enrollment.json'
import reduction from '../../docs/definitions/reduction.json'

const counts = (type: string, draft: number, nextCutoff: string | null) => ({ type, label: type, draft, returned: 0, inTransit: 1, effective30d: 2, nextCutoff })

beforeAll(() => [enrollment, reduction].forEach(learn))

describe('staff changes', () => {
  it('are confirmed and imported in the window of their business', () => {
    expect(confirmationOf('renewal')?.label).toBe('增员确认')
    expect(confirmationOf('retirement')?.label).toBe('减员确认')
    expect(confirmationOf('reduction')?.label).toBe('减员确认')
    expect(importOf('new-hire')?.label).toBe('批量增员报盘')
    expect(confirmationOf('suspension')?.service).toBe('enrollment')
    expect(confirmationOf('person-change')?.label).toBe('个人基本信息修改确认')
  })

  it('are called by the words of their buttons, never by a code', () => {
    expect(['new-hire', 'insurance-reduction', 'retirement', 'person-change'].map(typeLabelOf)).toEqual(['新参保', '险种减少', '在职转退休', '个人信息修改'])
  })

  it('are counted together, with the nearest of their deadlines', () => {
    const folded = byBusiness([counts('person-change', 3, null), counts('new-hire', 1, '2026-12-25'), counts('renewal', 4, '2026-11-25')])
    expect(folded.map(({ label, draft, inTransit, effective30d, nextCutoff }) => [label, draft, inTransit, effective30d, nextCutoff])).toEqual([
      ['person-change', 3, 1, 2, null],
      ['增员', 5, 2, 4, '2026-11-25'],
    ])
  })

  it('offer the reasons that fit the type, death once among the endings', () => {
    const offered = (type: string) => ['6301', '6302', '6309', '6313', '6401', '6101'].filter((code) => manners.offers!(type, 'changeReason', code))
    expect(offered('suspension')).toEqual(['6301', '6302'])
    expect(offered('termination')).toEqual(['6401'])
    expect(offered('insurance-reduction')).toEqual(['6301', '6302', '6401'])
  })

  it('ask only for what the entries so far call for', () => {
    expect(manners.concerns!('diedOn', { changeReason: '6401' })).toBe(true)
    expect(manners.concerns!('diedOn', { changeReason: '6402' })).toBe(false)
    expect(manners.concerns!('unemploymentReason', { changeReason: '6301', unemployment: '1' })).toBe(true)
    expect(manners.concerns!('injuryOnlyKind', { injury: '1', medical: '0' })).toBe(true)
    expect(manners.concerns!('wage', {})).toBe(true)
  })
})
