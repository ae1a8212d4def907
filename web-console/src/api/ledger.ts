import { post, put } from './http'
import type { InjuryRow, InjuryStage, LedgerFilter, Page, Paging, PaymentRow, Posting, Who } from './types'

const LEDGER = '/api/center/ledger'

export const payments = (filter: LedgerFilter, paging: Paging) => post<Page<PaymentRow>>(`${LEDGER}/payments/search`, { ...filter, page: paging.page, size: paging.size })
export const postFor = (who: Who, insurance: string, posting: Posting, key: string) => post<void>(`${LEDGER}/payments`, { who, insurance, posting }, { key })
export const postTo = (id: string, posting: Posting, key: string) => post<void>(`${LEDGER}/payments/${encodeURIComponent(id)}/months`, posting, { key })

export const injuries = (filter: LedgerFilter, paging: Paging) => post<Page<InjuryRow>>(`${LEDGER}/injuries/search`, { ...filter, page: paging.page, size: paging.size })
export const enter = (who: Who, caseNo: string, injuredOn: string, stage: InjuryStage, key: string) => post<void>(`${LEDGER}/injuries`, { who, caseNo, injuredOn, stage }, { key })
export const move = (id: string, stage: InjuryStage, key: string) => put<void>(`${LEDGER}/injuries/${encodeURIComponent(id)}/stage`, { stage }, { key })
