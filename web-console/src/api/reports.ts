import { get, getText, post } from './http'
import type { Batch, BatchFilter, Page, Paging, PrintForm, Printing, Task } from './types'

const at = (...rest: string[]) => ['/api/report/forms', ...rest.map(encodeURIComponent)].join('/')

const asQuery = (wanted: Printing) => new URLSearchParams(Object.entries(wanted).map(([name, value]): [string, string] => [name, String(value)]))

export const forms = () => get<PrintForm[]>('/api/report/forms')
export const batches = (filter: BatchFilter, paging: Paging) => post<Page<Batch>>('/api/report/batches/search', { ...filter, ...paging })

/** The form as a page of its own. */
export const preview = (form: string, { batchNo, ...days }: Printing, signal?: AbortSignal) =>
  getText(batchNo ? at(form, batchNo, 'preview') : `${at(form, 'preview')}?${asQuery(days)}`, { signal })

export const print = (form: string, { batchNo, ...days }: Printing, key: string) =>
  post<Task>(batchNo ? at(form, batchNo, 'prints') : at(form, 'prints'), batchNo ? undefined : days, { key })
