import type { TypeCounts } from '@/api/types'
import { home as t } from '@/messages/home'
import { businessOf } from '@/windows'

export interface BusinessCounts extends TypeCounts {
  business: string
}

const earlier = (a?: string | null, b?: string | null) => (a && b ? (a < b ? a : b) : (a ?? b ?? null))

/** The counts of what a clerk deals with together, in one line each. */
export function byBusiness(counts: TypeCounts[]): BusinessCounts[] {
  const folded = new Map<string, BusinessCounts>()
  for (const one of counts) {
    const business = businessOf(one.type)
    const known = folded.get(business)
    folded.set(business, {
      ...one,
      business,
      label: t.businesses[business] ?? one.label,
      draft: one.draft + (known?.draft ?? 0),
      returned: one.returned + (known?.returned ?? 0),
      inTransit: one.inTransit + (known?.inTransit ?? 0),
      failed: (one.failed ?? 0) + (known?.failed ?? 0),
      effective30d: one.effective30d + (known?.effective30d ?? 0),
      nextCutoff: earlier(one.nextCutoff, known?.nextCutoff),
    })
  }
  return [...folded.values()]
}
