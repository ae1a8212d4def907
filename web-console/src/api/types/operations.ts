/** What operations look at. */

export interface OutboxLag {
  waiting: number
  oldestSeconds: number
  sentLastMinute: number
}

export interface DeadLetter {
  id: string
  consumer: string
  topic: string
  key: string
  eventId: string
  reason: string
  bytes: number
  keptAt: string
  replayedAt?: string | null
}

export interface FailedEffect {
  no: string
  type: string
  unitCode: string
  unitName: string
  since: string
  failure?: string | null
}

export interface AuditLine {
  id: string
  at: string
  actorName?: string | null
  side?: string | null
  action: string
  objectType: string
  objectId?: string | null
  unit?: string | null
  outcome: string
  code?: string | null
  detail?: string | null
  traceId: string
}

export interface AuditVerification {
  entries: number
  brokenAt?: string | number | null
  intact: boolean
}
