import { get, post } from './http'
import type { Page, Paging, Participations, PersonDetail, PersonFilter, PersonRow } from './types'

const at = (id: string, ...rest: string[]) => ['/api/person/persons', encodeURIComponent(id), ...rest].join('/')

export const search = (filter: PersonFilter, paging: Paging) =>
  post<Page<PersonRow>>('/api/person/persons/search', { ...filter, ...paging })
/** All of them at once, to be chosen together. */
export const refs = (filter: PersonFilter) => post<{ refs: string[]; total: number }>('/api/person/persons/refs', filter)
export const detail = (id: string) => get<PersonDetail>(at(id))
export const participations = (id: string) => get<Participations>(at(id, 'participations'))
export const reveal = (id: string, reason: string, key: string) =>
  post<Record<string, string>>(at(id, 'reveal'), { reason }, { key })
