import type { Service } from '@/windows'
import { del, get, post, put } from './http'
import type {
  Attachment, ConfirmationReport, DeclarationDefinition, DeclarationDetail, DeclarationFilter, DeclarationRow, DeclarationTypeSummary,
  Page, Paging, Prefill, RevisionChanges, SaveAnswer, SaveRequest, SharingReport, TrailEntry, TypeCounts,
} from './types'

const root = (service: Service) => `/api/${service}/declarations`
const at = (service: Service, type: string, ...rest: string[]) =>
  [root(service), ...[type, ...rest].map(encodeURIComponent)].join('/')

export const types = (service: Service) => get<DeclarationTypeSummary[]>(`${root(service)}/types`)
export const definition = (service: Service, type: string) => get<DeclarationDefinition>(at(service, 'types', type))
export const summary = (service: Service) => get<TypeCounts[]>(`${root(service)}/summary`)

export const prefill = (service: Service, type: string, ref: string) => get<Prefill>(at(service, type, 'prefill', ref))
export const detail = (service: Service, type: string, no: string) => get<DeclarationDetail>(at(service, type, no))
export const trail = (service: Service, type: string, no: string) => get<TrailEntry[]>(at(service, type, no, 'trail'))
export const changes = (service: Service, type: string, no: string) => get<RevisionChanges[]>(at(service, type, no, 'changes'))

export const search = (service: Service, type: string, filter: DeclarationFilter, paging: Paging) =>
  post<Page<DeclarationRow>>(at(service, type, 'search'), { ...filter, ...paging })
export const searchAll = (service: Service, filter: DeclarationFilter, paging: Paging) =>
  post<Page<DeclarationRow>>(`${root(service)}/search`, { ...filter, ...paging })

export const save = (service: Service, type: string, request: SaveRequest, key: string) =>
  post<SaveAnswer>(at(service, type), request, { key })
export const correct = (service: Service, type: string, no: string, request: SaveRequest, key: string) =>
  put<SaveAnswer>(at(service, type, no), request, { key })
export const replaceAttachments = (service: Service, type: string, no: string, request: { attachments: string[]; version: number }, key: string) =>
  put<SaveAnswer>(at(service, type, no, 'attachments'), request, { key })
export const remove = (service: Service, type: string, no: string, version: number, key: string) =>
  del<void>(`${at(service, type, no)}?version=${version}`, { key })
export const withdraw = (service: Service, type: string, no: string, reason: string, key: string) =>
  post<{ no: string; revision: number }>(at(service, type, no, 'withdrawal'), { reason }, { key })

export type Selection = { numbers: string[] } | { filter: DeclarationFilter }
export const confirm = (service: Service, type: string, selection: Selection, key: string) =>
  post<ConfirmationReport>(at(service, type, 'confirmations'), selection, { key })

/** 批量添加附件: staged documents come to many drafts. */
export const share = (service: Service, type: string, order: Selection & { attachments: string[]; versions?: Record<string, number> }, key: string) =>
  post<SharingReport>(at(service, type, 'shared-attachments'), order, { key })

export function upload(service: Service, type: string, kind: string, file: File, key: string): Promise<Attachment> {
  const form = new FormData()
  form.append('kind', kind)
  form.append('file', file)
  return post<Attachment>(at(service, type, 'attachments'), form, { key })
}

export const attachmentAddress = (service: Service, type: string, no: string | null, id: string) =>
  no === null ? at(service, type, 'attachments', id) : at(service, type, no, 'attachments', id)
export const discard = (service: Service, type: string, id: string, key: string) =>
  del<void>(at(service, type, 'attachments', id), { key })
