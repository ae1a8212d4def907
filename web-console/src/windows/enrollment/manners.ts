import { fromCitizenId } from '@/logic/citizen-id'
import type { FormManners } from '../window'

const END_OF_CONTRACT = '6301'
const DEATH = ['6309', '6401']
/** Reasons that only say more of 6301, or as much as 6401 in some places: not offered beside them, though the services take them. */
const DETAIL = /^63(09|1[3-9]|2[0-3])$/
const suspends = (code: string) => /^63/.test(code) && !DETAIL.test(code)
const ends = (code: string) => /^64/.test(code)

const reasons: Record<string, (code: string) => boolean> = {
  suspension: suspends,
  termination: ends,
  'insurance-reduction': (code) => suspends(code) || ends(code),
}

/** 死亡或者退休选终止参保，其他原因选暂停参保; the services refuse what does not fit all the same. */
export const manners: FormManners = {
  derive: (field, value) => (field === 'idNumber' ? fromCitizenId(value) : {}),
  derived: ['sex', 'birthDate'],
  offers(type, field, code) {
    return field === 'changeReason' ? (reasons[type]?.(code) ?? true) : true
  },
  concerns(field, values) {
    switch (field) {
      case 'unemploymentReason':
        return values.changeReason === END_OF_CONTRACT && values.unemployment === '1'
      case 'contractEndedOn':
        return values.changeReason === END_OF_CONTRACT
      case 'diedOn':
        return DEATH.includes(values.changeReason ?? '')
      case 'actualEmployer':
        return values.employmentForm === '51'
      case 'injuryOnlyKind':
        return values.injury === '1' && values.medical !== '1' && values.unemployment !== '1'
      default:
        return true
    }
  },
}
