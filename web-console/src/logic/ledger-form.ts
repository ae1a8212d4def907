import type { Posting, Who } from '@/api/types'
import { ledger as t } from '@/messages/ledger'

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/

export interface PostingForm extends Who {
  insurance: string
  month: string
  amount: string
}

export interface InjuryForm extends Who {
  caseNo: string
  injuredOn: string
}

/** What is missing before a form is sent, by field; what only the centre knows it says itself. */
function missing(form: object, fields: string[]): Record<string, string> {
  const values = form as Record<string, string | null | undefined>
  return Object.fromEntries(fields.filter((field) => !values[field]?.trim()).map((field) => [field, t.missing[field]!]))
}

/** @param known whether the entry is there already, so that nobody has to be named */
export function missingOfPosting(form: PostingForm, kind: Posting['kind'], known: boolean): Record<string, string> {
  const errors = missing(form, known ? ['month'] : ['unitCode', 'idNumber', 'name', 'insurance', 'month'])
  const amount = form.amount.trim()
  if (kind === 'OWED' && (!AMOUNT.test(amount) || Number(amount) <= 0)) errors.amount = t.missing.amount!
  return errors
}

export const missingOfInjury = (form: InjuryForm) => missing(form, ['unitCode', 'idNumber', 'name', 'caseNo', 'injuredOn'])

export const postingOf = (form: PostingForm, kind: Posting['kind']): Posting => (kind === 'OWED' ? { kind, month: form.month, amount: form.amount.trim() } : { kind, month: form.month })

export const whoOf = ({ unitCode, idNumber, name }: Who): Who => ({ unitCode: unitCode.trim(), idNumber: idNumber.trim(), name: name.trim() })
