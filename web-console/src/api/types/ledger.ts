/** The ledger of the centre. */

export interface LedgerFilter {
  unitCode?: string
  idNumber?: string
  /** Only what is owed, or only injuries that are not closed. */
  open?: boolean
}

export interface PaymentRow {
  id: string
  unitCode: string
  subjectName: string
  /** Masked. */
  idNumber: string
  insurance: string
  insuranceLabel: string
  /** Months are yyyyMM. */
  firstPaidMonth?: string | null
  lastPaidMonth?: string | null
  monthsPaid: number
  arrearsMonths: string[]
  arrearsAmount: string
  postedAt: string
  postedBy?: string | null
}

export type InjuryStage = 'RECOVERING' | 'UNASSESSED' | 'CLOSED'

export interface InjuryRow {
  id: string
  caseNo: string
  unitCode: string
  subjectName: string
  /** Masked. */
  idNumber: string
  injuredOn: string
  stage: InjuryStage
  stageLabel: string
  postedAt: string
  postedBy?: string | null
}

/** Whom a new entry is about. */
export interface Who {
  unitCode: string
  idNumber: string
  name: string
}

export interface Posting {
  kind: 'OWED' | 'PAID'
  month: string
  amount?: string
}
