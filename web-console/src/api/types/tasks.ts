/** Work that goes on after its request was answered, and the lists and prints that make such work. */
import type { ProblemBody } from './common'
import type { Status } from './declarations'

export type TaskState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'

export interface TaskFile {
  name: string
  contentType: string
  size: number
}

export interface Task {
  id: string
  kind: string
  kindLabel: string
  title: string
  state: TaskState
  stateLabel: string
  /** What it is doing, in words. */
  step?: string | null
  done: number
  total?: number | null
  results?: Record<string, string | number>
  link?: string | null
  file?: TaskFile | null
  problem?: Pick<ProblemBody, 'code' | 'detail' | 'traceId'> | null
  createdAt: string
  startedAt?: string | null
  finishedAt?: string | null
  cancellable: boolean
}

export interface ExportColumn {
  key: string
  header: string
}

/** A list as it can be exported, and whether this account may have it in clear text. */
export interface Exportable {
  columns: ExportColumn[]
  clear: boolean
}

export interface ExportRequest<Filter> {
  filter: Filter
  columns?: string[]
  clear: boolean
  purpose?: string
  title?: string
}

export interface ExportStarted {
  task: Task
  /** Opens the file of clear text; given this once. */
  password?: string | null
}

export interface PrintForm {
  form: string
  label: string
  business: string
}

/** What a form is made for: a batch, or everything of a unit within some days. */
export interface Printing {
  batchNo?: string
  unitCode?: string
  changedFrom?: string
  changedTo?: string
  insurance?: string
  statuses?: Status[]
}

export interface BatchFilter {
  business: string
  unitCode?: string
  confirmedFrom?: string
  confirmedTo?: string
  changedFrom?: string
  changedTo?: string
  insurance?: string
  statuses: Status[]
}

export interface Batch {
  batchNo: string
  business: string
  typeLabel: string
  unitCode: string
  unitName: string
  confirmedAt: string
  confirmedBy?: string | null
  declarations: number
  items: number
  pending: number
  passed: number
  returned: number
  withdrawn: number
  printable: boolean
}
