import type { DeclarationFilter, Status } from '@/api/types'
import { codes, date, flag, oneOf, text, type Codecs } from './address-query'

export const STATUSES: Status[] = ['DRAFT', 'CONFIRMED', 'IN_REVIEW', 'APPROVED', 'RETURNED', 'EFFECTIVE', 'APPLY_FAILED']

export type ListFilter = Required<Pick<DeclarationFilter, 'statuses'>> & DeclarationFilter

export const filterCodecs: Codecs<ListFilter> = {
  statuses: oneOf(...STATUSES),
  unitCode: text,
  no: text,
  batchNo: text,
  declaredFrom: date,
  declaredTo: date,
  key: flag,
  types: codes,
  insurance: text,
}

/** A filter as the services take it: what is empty is left out. */
export function asked<F extends object>(filter: F): Partial<F> {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && !value.length)),
  ) as Partial<F>
}
