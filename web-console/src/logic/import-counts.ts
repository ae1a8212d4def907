import type { ImportCounts, SheetImport, Verdict } from '@/api/types'
import { imports as t, importTone } from '@/messages/imports'

export type RowFilter = Verdict | 'WARNED' | 'ALL'

export const isRowFilter = (value: unknown): value is RowFilter => value === 'WARNED' || value === 'ALL' || (typeof value === 'string' && value in t.verdicts)

export interface Tally {
  filter: RowFilter
  label: string
  count: number
  tone: 'ink' | 'blue' | 'grey' | 'violet' | 'red' | 'amber' | 'green'
}

/**
 * The counts above a preview, each a filter; what cannot occur is left out unless it did.
 *
 * @param whole rows are declared as a whole, so that none changes a value or leaves it as it is
 */
export function tallies({ counts, state }: Pick<SheetImport, 'counts' | 'state'>, whole = false): Tally[] {
  const of = (filter: Verdict, count: number, tone: Tally['tone']): Tally => ({ filter, label: t.verdicts[filter], count, tone })
  const all: Tally = { filter: 'ALL', label: t.all, count: counts.rows, tone: 'ink' }
  const unlessWhole = (tally: Tally) => (whole && tally.count === 0 ? [] : [tally])
  const left = [...unlessWhole(of('UNCHANGED', counts.unchanged, 'grey')), of('DUPLICATE', counts.duplicate, 'violet'), of('BAD', counts.bad, 'red')]
  if (state === 'SAVED') return [all, of('SAVED', counts.saved, 'green'), of('REFUSED', counts.refused, 'red'), ...left]
  return [
    all,
    ...(whole || counts.news ? [of('NEW', counts.news, 'blue')] : []),
    ...unlessWhole(of('CHANGED', counts.changed, 'blue')),
    ...left,
    { filter: 'WARNED', label: t.warned, count: counts.warned, tone: 'amber' },
  ]
}

/** Rows somebody has to do something about, errors first. */
const NEEDY: RowFilter[] = ['REFUSED', 'BAD', 'DUPLICATE', 'WARNED']

/** Which rows are shown: those that were chosen as long as there are any, otherwise the first that need something. */
export function shownOf(view: Pick<SheetImport, 'counts' | 'state'>, chosen: RowFilter | undefined): RowFilter {
  const there = tallies(view).filter((tally) => tally.count > 0)
  return [chosen, ...NEEDY].find((filter) => there.some((tally) => tally.filter === filter)) ?? 'ALL'
}

/** How a finished import stands: green is only for one of which every row that was to be saved was saved. */
export function outcomeOf(counts: Pick<ImportCounts, 'saved' | 'refused'>): 'good' | 'partly' | 'none' {
  if (counts.saved === 0) return 'none'
  return counts.refused > 0 ? 'partly' : 'good'
}

/** What the three words of a result say: nothing is counted twice and nothing is left out. */
export function skippedOf(counts: ImportCounts): { label: string; count: number }[] {
  return [
    { label: t.verdicts.UNCHANGED, count: counts.unchanged },
    { label: t.verdicts.DUPLICATE, count: counts.duplicate },
    { label: t.verdicts.BAD, count: counts.bad },
  ].filter((part) => part.count > 0)
}

export const maySaveAll = (counts: ImportCounts) => counts.bad === 0 && counts.duplicate === 0 && counts.good > 0

/** Something goes on that a task tells of. */
export const isWorking = ({ state }: Pick<SheetImport, 'state'>) => state === 'READING' || state === 'CHECKING' || state === 'SAVING'

/** Somebody may want to go on with it. */
export const isStanding = (view: Pick<SheetImport, 'state'>) => isWorking(view) || view.state === 'PREVIEW'

export const hasRows = ({ state }: Pick<SheetImport, 'state'>) => state === 'PREVIEW' || state === 'SAVED' || state === 'UNDONE'

type Stand = Pick<SheetImport, 'state' | 'stateLabel' | 'counts'>

/** An import that is over without a single row saved is not called saved, whatever its state is called. */
const cameToNothing = ({ state, counts }: Stand) => state === 'SAVED' && outcomeOf(counts) === 'none'
export const toneOf = (view: Stand) => (cameToNothing(view) ? 'red' : importTone[view.state])
export const stateOf = (view: Stand) => (cameToNothing(view) ? t.refusedCount : view.stateLabel || t.states[view.state])
