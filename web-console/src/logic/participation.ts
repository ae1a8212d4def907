import type { InsuranceParticipation } from '@/api/types'
import { monthOf } from './time'

/** 缴费起止年月: the months paid as the centre's ledger has them; until it says something, the months declared. */
export function contributionPeriod(of: InsuranceParticipation): string {
  const months = of.firstPaidMonth ? [of.firstPaidMonth, of.lastPaidMonth] : [of.contributionStart, of.contributionEnd]
  return months.filter(Boolean).map((month) => monthOf(String(month))).join(' – ')
}

/** The months owed, as they are read. */
export const owedMonths = (of: InsuranceParticipation | undefined): string[] => ((of?.arrearsMonths ?? []) as string[]).map(monthOf)
