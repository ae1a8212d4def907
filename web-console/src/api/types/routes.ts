/** Where an id number leads. */

export interface Standing {
  insurance: string
  insuranceLabel: string
  participationState: string
  participationStateLabel: string
  contributionState: string
  contributionStateLabel: string
  enrolledOn: string
  contributionBase?: string | null
  canLeave: boolean
  /** yyyyMM; absent while the ledger of the centre says nothing. */
  lastPaidMonth?: string | null
  owed?: { months: string[]; amount: string } | null
}

export interface PensionAge {
  statutory: string
  earliest: string
  latest: string
  monthsLeft: number
}

export interface Route {
  found: boolean
  /** Only of those who are or were insured at a unit of the reader's. */
  name?: string | null
  unitCode: string
  suggested?: string | null
  ways: { type: string; label: string; open: boolean; why?: string | null }[]
  values: Record<string, string>
  insured: Standing[]
  retirement?: PensionAge | null
}
