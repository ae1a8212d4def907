import type { Service } from '@/windows'
import { del, get, post, put } from './http'
import type { Attachment, ImportRow, ImportState, Page, Paging, SelectedSubject, SheetImport, Verdict } from './types'
import { sendFile, type UploadSettings } from './upload'

export interface Room {
  service: Service
  type: string
}

const at = ({ service, type }: Room, ...rest: string[]) =>
  [`/api/${service}/declarations`, ...[type, ...rest].map(encodeURIComponent)].join('/')
const pages = ({ page, size }: Paging) => new URLSearchParams({ page: String(page), size: String(size) })

export const selection = (room: Room, paging: Paging) => get<Page<SelectedSubject>>(`${at(room, 'selection')}?${pages(paging)}`)
export const select = (room: Room, change: { add?: string[]; remove?: string[]; clear?: boolean }, key: string) =>
  put<{ total: number }>(at(room, 'selection'), { add: [], remove: [], clear: false, ...change }, { key })
/** The workbook to be filled in; with everybody who was chosen, or everybody of a unit, in it. */
export const template = (room: Room, filled: boolean, unitCode?: string) =>
  `${at(room, 'template')}?${new URLSearchParams({ filled: String(filled), ...(unitCode ? { unitCode } : {}) })}`

export function upload(room: Room, file: File, settings: UploadSettings): Promise<SheetImport> {
  const form = new FormData()
  form.append('file', file)
  return sendFile<SheetImport>(at(room, 'imports'), form, settings)
}

export function history(room: Room, paging: Paging, state?: ImportState): Promise<Page<SheetImport>> {
  const query = pages(paging)
  if (state) query.set('state', state)
  return get<Page<SheetImport>>(`${at(room, 'imports')}?${query}`)
}

export const detail = (room: Room, no: string) => get<SheetImport>(at(room, 'imports', no))

export function rows(room: Room, no: string, verdict: Verdict | 'WARNED' | undefined, paging: Paging): Promise<Page<ImportRow>> {
  const query = pages(paging)
  if (verdict) query.set('verdict', verdict)
  return get<Page<ImportRow>>(`${at(room, 'imports', no, 'rows')}?${query}`)
}

/** One row with its cells in full; looking at it is recorded. */
export const row = (room: Room, no: string, rowNo: number) => get<ImportRow>(at(room, 'imports', no, 'rows', String(rowNo)))
export const mend = (room: Room, no: string, rowNo: number, version: number, cells: Record<string, string>, key: string) =>
  put<{ row: ImportRow; import: SheetImport }>(at(room, 'imports', no, 'rows', String(rowNo)), { version, cells }, { key })
export const drop = (room: Room, no: string, rowNo: number, version: number, key: string) =>
  del<SheetImport>(`${at(room, 'imports', no, 'rows', String(rowNo))}?version=${version}`, { key })

export interface SaveOrder {
  mode: 'ALL' | 'GOOD'
  version: number
  acknowledgeWarnings: boolean
}
export const save = (room: Room, no: string, order: SaveOrder, key: string) => post<SheetImport>(at(room, 'imports', no, 'save'), order, { key })
export const cancel = (room: Room, no: string, key: string) => post<SheetImport>(at(room, 'imports', no, 'cancellation'), undefined, { key })
export const undo = (room: Room, no: string, key: string) => post<SheetImport>(at(room, 'imports', no, 'undo'), undefined, { key })

/** 整批附件: documents for all rows; each that comes or goes names the version seen and has the rows checked again. */
export const attachments = (room: Room, no: string) => get<Attachment[]>(at(room, 'imports', no, 'attachments'))
export const attachmentAddress = (room: Room, no: string, id: string) => at(room, 'imports', no, 'attachments', id)
export function attach(room: Room, no: string, order: { kind: string; file: File; version: number }, settings: UploadSettings): Promise<SheetImport> {
  const form = new FormData()
  form.append('kind', order.kind)
  form.append('file', order.file)
  return sendFile<SheetImport>(`${at(room, 'imports', no, 'attachments')}?version=${order.version}`, form, settings)
}
export const detach = (room: Room, no: string, id: string, version: number, key: string) =>
  del<SheetImport>(`${attachmentAddress(room, no, id)}?version=${version}`, { key })

export const badRows = (room: Room, no: string) => at(room, 'imports', no, 'bad-rows')
