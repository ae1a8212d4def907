import { del, get, post } from './http'
import type { AuditLine, AuditVerification, DeadLetter, FailedEffect, OutboxLag, Page } from './types'

export type OpsService = 'person' | 'unit' | 'center' | 'report'
/** Services that send and receive events. */
export const services: OpsService[] = ['person', 'unit', 'center', 'report']
/** Services whose declarations take effect. */
export const declaring: OpsService[] = ['person']

const ops = (service: OpsService) => `/api/${service}/ops`

export const outbox = (service: OpsService) => get<OutboxLag>(`${ops(service)}/outbox`)
export const deadLetters = (service: OpsService, page: number, size: number) =>
  get<Page<DeadLetter>>(`${ops(service)}/dead-letters?page=${page}&size=${size}`)
export const replay = (service: OpsService, id: string, key: string) =>
  post<void>(`${ops(service)}/dead-letters/${encodeURIComponent(id)}/replay`, undefined, { key })
export const drop = (service: OpsService, id: string, key: string) =>
  del<void>(`${ops(service)}/dead-letters/${encodeURIComponent(id)}`, { key })
export const applyFailed = (service: OpsService) => get<FailedEffect[]>(`${ops(service)}/apply-failed`)
export const retry = (service: OpsService, no: string, key: string) =>
  post<void>(`${ops(service)}/declarations/${encodeURIComponent(no)}/retry`, undefined, { key })

export interface AuditFilter {
  action?: string
  objectId?: string
  unit?: string
  outcome?: string
  traceId?: string
}

export function auditLog(service: OpsService, filter: AuditFilter, page: number, size: number): Promise<Page<AuditLine>> {
  const query = new URLSearchParams({ page: String(page), size: String(size) })
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  return get<Page<AuditLine>>(`${ops(service)}/audit?${query}`)
}

export const verifyAudit = (service: OpsService) => get<AuditVerification>(`${ops(service)}/audit/verification`)
