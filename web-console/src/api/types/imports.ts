/** Workbooks on their way into declarations. */
import type { InTransit } from './declarations'

export type ImportState = 'READING' | 'REFUSED' | 'PREVIEW' | 'CHECKING' | 'SAVING' | 'SAVED' | 'CANCELLED' | 'UNDONE' | 'FAILED'
export type Verdict = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'DUPLICATE' | 'BAD' | 'SAVED' | 'REFUSED'

export interface SheetColumn {
  key: string
  header: string
  field?: string | null
  kind: string
  codeTable?: string | null
  editable: boolean
  required: boolean
}

/** Something about a file as a whole; the row as Excel numbers it. */
export interface SheetComplaint {
  code: string
  detail: string
  row?: number | null
  column?: string | null
}

export interface ImportCounts {
  rows: number
  news: number
  changed: number
  unchanged: number
  duplicate: number
  bad: number
  warned: number
  good: number
  saved: number
  refused: number
  skipped: number
}

export interface SheetImport {
  no: string
  type: string
  typeLabel: string
  state: ImportState
  stateLabel: string
  fileName: string
  size: number
  by: { id: string; name: string }
  createdAt: string
  endedAt?: string | null
  taskId?: string | null
  sameFile?: { no: string; at: string } | null
  notes: SheetComplaint[]
  fileErrors: SheetComplaint[]
  columns: SheetColumn[]
  counts: ImportCounts
  version: number
  undoable: boolean
}

export interface CellError {
  column?: string | null
  header?: string | null
  code: string
  detail: string
  value?: string | null
}

export interface CellChange {
  field: string
  label: string
  before?: string | null
  after?: string | null
}

export interface ImportRow {
  rowNo: number
  verdict: Verdict
  verdictLabel: string
  /** What the row declares, where a workbook has several types. */
  type?: string | null
  typeLabel?: string | null
  subjectName?: string | null
  idNumber?: string | null
  unitName?: string | null
  /** By column key, as shown. */
  cells: Record<string, string | null>
  changes: CellChange[]
  errors: CellError[]
  warnings: CellError[]
  declarationNo?: string | null
}

export interface SelectedSubject {
  ref: string
  subjectName: string
  idNumber: string
  unitCode: string
  unitName: string
  inTransit?: InTransit | null
}
