import { get, getText, post } from './http'
import type { Batch, BatchFilter, Page, Paging, PrintForm, Task } from './types'

const at = (form: string, batchNo: string, ...rest: string[]) => ['/api/report/forms', ...[form, batchNo, ...rest].map(encodeURIComponent)].join('/')

export const forms = () => get<PrintForm[]>('/api/report/forms')
export const batches = (filter: BatchFilter, paging: Paging) => post<Page<Batch>>('/api/report/batches/search', { ...filter, ...paging })
/** The form as a page of its own. */
export const preview = (form: string, batchNo: string, signal?: AbortSignal) => getText(at(form, batchNo, 'preview'), { signal })
export const print = (form: string, batchNo: string, key: string) => post<Task>(at(form, batchNo, 'prints'), undefined, { key })
