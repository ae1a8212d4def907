import { get, post, put } from './http'
import type { CaseDetail, CaseFilter, CaseRow, DeskAnswer, DeskSummary, Page, Paging, Policy, ReasonCode } from './types'

export const search = (filter: CaseFilter, paging: Paging) => post<Page<CaseRow>>('/api/center/cases/search', { ...filter, ...paging })
export const detail = (no: string) => get<CaseDetail>(`/api/center/cases/${encodeURIComponent(no)}`)
export const summary = () => get<DeskSummary>('/api/center/cases/summary')
export const reasonCodes = () => get<ReasonCode[]>('/api/center/reason-codes')

export const claim = (numbers: string[], key: string) => post<DeskAnswer>('/api/center/cases/claims', { numbers }, { key })
export const release = (numbers: string[], key: string) => post<DeskAnswer>('/api/center/cases/releases', { numbers }, { key })
export const pass = (numbers: string[], opinion: string | undefined, key: string) =>
  post<DeskAnswer>('/api/center/cases/passes', { numbers, opinion }, { key })
export const sendBack = (numbers: string[], reasonCode: string, field: string | undefined, opinion: string, key: string) =>
  post<DeskAnswer>('/api/center/cases/returns', { numbers, reasonCode, field, opinion }, { key })

export const policy = () => get<Policy>('/api/center/policy')
export const changePolicy = (policy: Partial<Policy>, key: string) => put<Policy>('/api/center/policy', policy, { key })
