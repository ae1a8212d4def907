/** What it takes to declare and to confirm, and what is answered. */
import type { ProblemRow } from './common'
import type { FieldChange, FieldValue, InTransit, Status } from './declarations'

export interface Prefill {
  ref: string
  unitCode: string
  unitName: string
  subject: { name: string; idNumber: string }
  values: Record<string, FieldValue>
  /** The same values in words. */
  labels: Record<string, FieldValue>
  inTransit: InTransit[]
}

export interface SaveRequest {
  ref?: string
  /** On behalf of which unit, where no register tells. */
  unitCode?: string
  version?: number
  values: Record<string, FieldValue>
  attachments: string[]
  acknowledged: string[]
}

export interface SaveAnswer {
  no: string
  version: number
  revision: number
  status: Status
  changes: FieldChange[]
  warnings?: ProblemRow[]
}

export interface RefusedRow {
  no: string
  subjectName?: string
  status?: number
  code: string
  detail: string
  errors?: ProblemRow[]
}

export interface ConfirmationReport {
  batchNo?: string | null
  /** One per unit: a batch never mixes units. */
  batches?: { batchNo: string; unitCode?: string; unitName: string; declarations: number }[]
  accepted: number
  acceptedNumbers?: string[]
  refused: RefusedRow[]
}

export interface SharingReport {
  accepted: number
  refused: RefusedRow[]
}
