/** The desk of the centre. */
import type { FieldChange, Attachment } from './declarations'
import type { RefusedRow } from './declaring'

export type CaseState = 'WAITING' | 'CLAIMED' | 'REVIEWING' | 'PASSED' | 'RETURNED' | 'WITHDRAWN'
export type Light = 'GREEN' | 'YELLOW' | 'RED'

export type CaseAction = 'claim' | 'release' | 'pass' | 'return'

export interface CaseRow {
  no: string
  revision: number
  type: string
  typeLabel: string
  unitCode: string
  unitName: string
  batchNo?: string
  subjectName: string
  idNumber: string
  changedFields: string[]
  risk: string
  riskLabel: string
  state: CaseState
  stateLabel: string
  claimedBy?: string | null
  claimedByMe?: boolean
  receivedAt: string
  dueAt?: string | null
  /** Negative when the last day has gone by. */
  workdaysLeft?: number | null
  light: Light
  lightLabel?: string
  decidedBy?: string | null
  decidedAt?: string | null
  allowed: CaseAction[]
}

export interface CaseDetail extends CaseRow {
  /** Personal values are in full, because the one who asks holds the case. */
  clear: boolean
  service: string
  regionLabel?: string | null
  declaredBy?: string | null
  declaredAt?: string | null
  confirmedBy?: string | null
  confirmedAt?: string | null
  effectiveOn?: string | null
  changes: FieldChange[]
  values: { field: string; label: string; value?: string | null; valueLabel?: string | null; remark?: string | null }[]
  attachments: (Attachment & { link: string })[]
  findings: { code: string; light: Light; label: string; field?: string | null; fieldLabel?: string | null }[]
  suggestion?: { reasonCode: string; field?: string | null; opinion: string } | null
  firstAuditor?: string | null
  reviewer?: string | null
  reasonCode?: string | null
  reasonLabel?: string | null
  reasonField?: string | null
  reasonFieldLabel?: string | null
  opinion?: string | null
  log: {
    seq: number
    kind: string
    label: string
    actor?: string | null
    at: string
    revision: number
    from?: string | null
    to?: string | null
    stage?: string | null
    reasonLabel?: string | null
    field?: string | null
    note?: string | null
  }[]
}

export interface CaseFilter {
  states?: CaseState[]
  type?: string
  unitCode?: string
  subjectName?: string
  idNumber?: string
  risk?: string
  light?: Light
  mine?: boolean
  overdue?: boolean
  no?: string
}

export interface DeskAnswer {
  accepted: number
  acceptedNumbers: string[]
  refused: RefusedRow[]
}

export interface DeskSummary {
  waiting: number
  claimed: number
  reviewing: number
  mine: number
  overdue: number
  dueSoon: number
  today: { received: number; automatic: number; passed: number; returned: number }
  open?: { type: string; typeLabel: string; risk: string; cases: number }[]
}

export interface ReasonCode {
  code: string
  name: string
  template?: string | null
}

export interface Policy {
  automatic: Record<string, Record<string, boolean>>
  /** More declarations than these in one batch are high risk; 0 is no limit. */
  reviewedAbove: number
}
