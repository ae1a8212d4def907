import type { DeclarationRow, InTransit, Route, Status } from '@/api/types'
import type { Way } from '@/windows'
import { isCitizenId } from './citizen-id'

export type Answers = Partial<Record<Way['asks'], Route>>

export interface OpenWay extends Way {
  open: boolean
  why: string
}

/** The buttons of a window with what the services say of each. */
export function waysOf(ways: Way[], answers: Answers): OpenWay[] {
  return ways.map((way) => {
    const told = answers[way.asks]?.ways.find((one) => one.type === way.type)
    return { ...way, open: told?.open ?? false, why: told?.why ?? '' }
  })
}

/** The way to take at once: the one somebody came for, otherwise the one the services think is meant. */
export function firstWay(ways: OpenWay[], answers: Answers, wanted?: string): OpenWay | undefined {
  const open = ways.filter((way) => way.open)
  return open.find((way) => way.type === wanted) ?? open.find((way) => answers[way.asks]?.suggested === way.type)
}

/** Why ways are closed; those closed for the same reason are named together. */
export function reasonsOf(ways: OpenWay[]): { labels: string[]; why: string }[] {
  const reasons = new Map<string, string[]>()
  for (const way of ways) if (!way.open && way.why) reasons.set(way.why, [...(reasons.get(way.why) ?? []), way.label])
  return [...reasons].map(([why, labels]) => ({ labels, why }))
}

/** What a form begins with: what the window presets, what the services know, whom it is about. */
export function startOf(way: Way, idNumber: string, answer: Route, presets: Record<string, string>): Record<string, string> {
  const person = { idNumber, ...(isCitizenId(idNumber) || /^\d{15}$/.test(idNumber) ? { idDocumentType: '01' } : {}), ...(answer.name ? { name: answer.name } : {}) }
  return { ...presets, ...answer.values, ...way.presets, ...person }
}

/** 在途. */
export const OPEN: Status[] = ['DRAFT', 'CONFIRMED', 'IN_REVIEW', 'APPROVED', 'RETURNED', 'APPLY_FAILED']

export function inTransitOf(row: DeclarationRow): InTransit {
  const { no, type, typeLabel, status, statusLabel, declaredBy, declaredAt } = row
  return { no, type, typeLabel, status, statusLabel, declaredBy: declaredBy ?? undefined, declaredAt: declaredAt ?? undefined, link: `/declarations/${type}/${no}` }
}
