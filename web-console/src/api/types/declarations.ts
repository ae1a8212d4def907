/** Declarations as they are listed, looked at and told of. */

export type Status =
  | 'DRAFT' | 'CONFIRMED' | 'IN_REVIEW' | 'APPROVED' | 'RETURNED' | 'EFFECTIVE' | 'APPLY_FAILED' | 'VOID'

export type FieldValue = string | null

export interface FieldChange {
  field: string
  label: string
  group?: string
  before: FieldValue
  after: FieldValue
  beforeLabel?: string | null
  afterLabel?: string | null
  key?: boolean
  /** What is said beside the value after, which does not count as it stands. */
  remark?: string | null
}

export interface Attachment {
  id: string
  kind: string
  kindLabel?: string
  fileName: string
  contentType: string
  size: number
  sha256?: string
}

export interface InTransit {
  no: string
  type?: string
  typeLabel?: string
  status: Status
  statusLabel: string
  declaredBy?: string
  declaredAt?: string
  link?: string
}

export type RowAction = 'edit' | 'delete' | 'confirm' | 'withdraw'

export interface DeclarationDetail {
  no: string
  type: string
  typeLabel: string
  status: Status
  statusLabel: string
  revision: number
  version: number
  batchNo?: string | null
  unitCode: string
  unitName: string
  /** Absent where the declaration is about somebody or something new. */
  ref?: string | null
  subject: { name: string; idNumber: string }
  values: Record<string, FieldValue>
  changes: FieldChange[]
  attachments: Attachment[]
  declaredBy?: string | null
  declaredAt?: string | null
  confirmedBy?: string | null
  confirmedAt?: string | null
  decidedBy?: string | null
  decidedAt?: string | null
  reasonCode?: string | null
  reasonLabel?: string | null
  reasonField?: string | null
  opinion?: string | null
  effectiveOn?: string | null
  effectiveAt?: string | null
  risk?: string | null
  allowed: RowAction[]
}

export interface DeclarationRow {
  no: string
  batchNo?: string | null
  type: string
  typeLabel: string
  status: Status
  statusLabel: string
  subjectName: string
  idNumber: string
  unitCode: string
  unitName: string
  changedFields: string[]
  changeCount: number
  keyChange: boolean
  version: number
  revision?: number
  ref?: string | null
  /** The insurances it is about (AAE140). */
  insurances?: string[]
  attachmentCount?: number
  /** Values that are columns of the list, in words. */
  listed?: Record<string, string | null>
  since?: string | null
  declaredBy?: string | null
  declaredAt?: string | null
  confirmedBy?: string | null
  confirmedAt?: string | null
  decidedBy?: string | null
  decidedAt?: string | null
  opinion?: string | null
  reasonLabel?: string | null
  effectiveOn?: string | null
  effectiveAt?: string | null
  allowed: RowAction[]
}

export interface DeclarationFilter {
  idNumber?: string
  name?: string
  no?: string
  batchNo?: string
  unitCode?: string
  statuses?: Status[]
  declaredFrom?: string
  declaredTo?: string
  key?: boolean
  types?: string[]
  insurance?: string
}

export interface TrailEntry {
  seq: number
  step: string
  stepLabel: string
  actor: string
  role?: string | null
  at: string
  from?: string | null
  fromLabel?: string | null
  to?: string | null
  toLabel?: string | null
  opinion?: string | null
  reasonCode?: string | null
  reasonLabel?: string | null
  reasonField?: string | null
  staySeconds?: number | null
  revision?: number
  traceId?: string | null
}

export interface RevisionChanges {
  revision: number
  at: string
  by: string
  changes: FieldChange[]
}

export interface TypeCounts {
  type: string
  label: string
  draft: number
  returned: number
  inTransit: number
  failed?: number
  effective30d: number
  nextCutoff?: string | null
}

export interface LiveDeclaration {
  no: string
  type: string
  status: Status
  statusLabel: string
  unitCode: string
  subjectName: string
  at: string
}
