import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import * as declarations from '@/api/declarations'
import { get } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Code, CodeTables, DeclarationDefinition } from '@/api/types'
import { dateOf } from '@/logic/time'
import { businessWindows, learn, type Service } from '@/windows'

/** What changes rarely and is asked once: definitions of declaration types, code tables. */
export const useReference = defineStore('reference', () => {
  const definitions = new Map<string, Promise<DeclarationDefinition>>()
  const tables = shallowReactive<Record<string, { label: string; codes: Code[] }>>({})
  let loading: Promise<void> | null = null

  function definition(service: Service, type: string): Promise<DeclarationDefinition> {
    const known = definitions.get(type)
    if (known) return known
    const asked = declarations.definition(service, type)
    definitions.set(type, asked)
    asked.then(learn, () => definitions.delete(type))
    return asked
  }

  /** Learns which types belong together; a service that is away is asked again the next time. */
  async function learnBusinesses(): Promise<void> {
    const all = await Promise.allSettled(businessWindows.map((window) => definition(window.service, window.type)))
    for (const one of all) if (one.status === 'rejected' && !(one.reason instanceof Problem)) throw one.reason
  }

  function loadTables(): Promise<void> {
    loading ??= get<CodeTables>('/api/unit/code-tables')
      .then((all) => void Object.assign(tables, all.tables))
      .catch((failure: unknown) => {
        loading = null
        throw failure
      })
    return loading
  }

  /** Codes one may choose today; a code no longer valid is only for showing what was declared before. */
  function choices(table: string): Code[] {
    const today = dateOf(Date.now())
    return (tables[table]?.codes ?? []).filter((code) => !code.validTo || code.validTo >= today)
  }

  function nameOf(table: string, code: string): string {
    return tables[table]?.codes.find((one) => one.code === code)?.name ?? code
  }

  return { tables, definition, learnBusinesses, loadTables, choices, nameOf }
})
