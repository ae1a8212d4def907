import { Problem } from '@/api/problem'
import type { RefusedRow } from '@/api/types'
import { declaration as t } from '@/messages/declaration'

/** Rows a table draws at once; more of them are counted by their reasons. */
export const MOST_SHOWN = 200

/** What came of a request over many rows, also where not one of them was accepted and the whole was refused. */
export async function orAllRefused<T extends { accepted: number; refused: RefusedRow[] }>(answer: Promise<T>, none: (refused: RefusedRow[]) => T): Promise<T> {
  try {
    return await answer
  } catch (failure) {
    const refused = failure instanceof Problem ? failure.extra<RefusedRow[]>('refused') : undefined
    if (!refused) throw failure
    return none(refused)
  }
}

const worded = (text: string | null | undefined) => !!text && /\p{Script=Han}/u.test(text)

/** Why, in words; a code is none. */
export function reasonOf(row: RefusedRow): string {
  if (worded(row.detail)) return row.detail
  const said = (row.errors ?? []).map((error) => error.detail).filter(worded)
  return said.length ? said.join('；') : t.refusedUnknown
}

/** Each reason with how many rows it holds, the most frequent first. */
export function reasonsOf(rows: RefusedRow[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(reasonOf(row), (counts.get(reasonOf(row)) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

/** The rows that a document would mend. */
export const lackingDocuments = (rows: RefusedRow[]) => rows.filter((row) => row.status === 422 && row.errors?.some((error) => Problem.fieldOf(error) === 'attachments'))
