import type { BatchFilter, Printing } from '@/api/types'
import type { PrintedForm } from '@/windows'
import { asked } from './declaration-filter'

export type Conditions = Omit<BatchFilter, 'business'>

/** First and last day of the month a day is in. */
export function monthOf(day: string): { from: string; to: string } {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-${last}` }
}

/** The form a batch is printed on: its number names the business after P and the region. */
export function formOf(batchNo: string, forms: PrintedForm[]): PrintedForm | undefined {
  return forms.find((form) => form.business === batchNo.slice(7, 9))
}

/** What is to be printed: the batch chosen, otherwise the days; nothing while these are incomplete. */
export function printing(batchNo: string | undefined, filter: Conditions, byDays: boolean): Printing | null {
  if (batchNo) return { batchNo }
  const { unitCode, changedFrom, changedTo, insurance, statuses } = filter
  if (!byDays || !unitCode || !changedFrom || !changedTo) return null
  return asked({ unitCode, changedFrom, changedTo, insurance, statuses })
}
