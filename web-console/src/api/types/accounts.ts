/** Accounts and what they are granted. */

export interface AccountUnit {
  code: string
  name: string
  includesSubUnits: boolean
  validUntil?: string | null
}

export interface AccountRow {
  id: string
  login: string
  name: string
  unit: AccountUnit
  roles: { code: string; label: string }[]
  units: AccountUnit[]
  state: 'ACTIVE' | 'DISABLED' | 'UNUSED'
  stateLabel: string
  lockedUntil?: string | null
  mustChangePassword: boolean
  lastSeenAt?: string | null
  createdAt?: string | null
  createdBy?: string | null
  version: number
}

export interface AccountWithPassword {
  account: AccountRow
  temporaryPassword: string
}

export interface UnitGrant {
  code: string
  includesSubUnits: boolean
  validUntil?: string | null
}
