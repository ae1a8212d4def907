/** The register of persons. */
import type { InTransit } from './declarations'

export interface PersonRow {
  id: string
  name: string
  idNumber: string
  sexLabel?: string | null
  birthDate?: string | null
  ethnicGroupLabel?: string | null
  householdTypeLabel?: string | null
  phone?: string | null
  unitCode: string
  unitName: string
  /** Absent means yes. */
  onRegister?: boolean
  participation?: { medical?: string | null; medicalLabel?: string | null; injury?: string | null; injuryLabel?: string | null; unemployment?: string | null; unemploymentLabel?: string | null } | null
  inTransit?: InTransit | null
}

export interface PersonFilter {
  idNumber?: string
  name?: string
  personNo?: string
  unitCode?: string
  /** Only who is on the register today. */
  current?: boolean
}

export type PersonDetail = Record<string, unknown> & { id: string; name?: string; idNumber?: string; unitName?: string }

export interface InsuranceParticipation {
  insurance: string
  insuranceLabel?: string
  [field: string]: unknown
}

export interface Participations {
  available: boolean
  message?: string
  insurances?: InsuranceParticipation[]
}
