import { common as t } from '@/messages/common'
import type { ProblemBody, ProblemRow } from './types'

/** An answer of a service that says what was refused and why (RFC 9457). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | null
  readonly errors: ProblemRow[]
  readonly body: ProblemBody

  constructor(body: ProblemBody, traceId: string | null = null) {
    super(body.detail || body.title || t.problemUnknown)
    this.name = 'Problem'
    this.status = body.status
    this.code = body.code
    this.traceId = body.traceId ?? traceId
    this.errors = body.errors ?? []
    this.body = body
  }

  extra<T>(name: string): T | undefined {
    return this.body[name] as T | undefined
  }

  /** The outcome is unknown or the server was at fault: the same request may be sent again. */
  get undecided(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** The field a row points at: the last part of its JSON pointer. */
  static fieldOf(row: ProblemRow): string | null {
    const last = row.pointer?.replace(/^#\/?/, '').split('/').pop()
    return last ? last.replaceAll('~1', '/').replaceAll('~0', '~') : null
  }

  fieldErrors(): Record<string, string> {
    return this.byField((row) => row.severity !== 'warning')
  }

  fieldWarnings(): Record<string, string> {
    return this.byField((row) => row.severity === 'warning')
  }

  private byField(wanted: (row: ProblemRow) => boolean): Record<string, string> {
    const byField: Record<string, string> = {}
    for (const row of this.errors.filter(wanted)) {
      const field = Problem.fieldOf(row)
      if (field) byField[field] = byField[field] ? `${byField[field]} ${row.detail}` : row.detail
    }
    return byField
  }
}
