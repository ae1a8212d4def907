import { get, post, put } from './http'
import type { AccountRow, AccountWithPassword, Page, Paging, UnitGrant } from './types'

const root = '/api/unit/accounts'
const at = (id: string, ...rest: string[]) => [root, encodeURIComponent(id), ...rest].join('/')

export interface AccountFilter {
  unit?: string
  text?: string
}

export function search(filter: AccountFilter, { page, size }: Paging): Promise<Page<AccountRow>> {
  const query = new URLSearchParams({ page: String(page), size: String(size) })
  if (filter.unit) query.set('unit', filter.unit)
  if (filter.text) query.set('text', filter.text)
  return get<Page<AccountRow>>(`${root}?${query}`)
}

export interface Granted {
  name: string
  roles: string[]
  units: UnitGrant[]
}

export const roles = () => get<{ code: string; label: string }[]>(`${root}/roles`)
export const open = (account: Granted & { login: string; unit: string }, key: string) => post<AccountWithPassword>(root, account, { key })
export const change = (id: string, account: Granted & { version: number }, key: string) => put<AccountRow>(at(id), account, { key })
export const unlock = (id: string, key: string) => post<AccountRow>(at(id, 'unlock'), undefined, { key })
export const disable = (id: string, key: string) => post<AccountRow>(at(id, 'disable'), undefined, { key })
export const enable = (id: string, key: string) => post<AccountRow>(at(id, 'enable'), undefined, { key })
export const resetPassword = (id: string, key: string) => post<AccountWithPassword>(at(id, 'password-reset'), undefined, { key })
