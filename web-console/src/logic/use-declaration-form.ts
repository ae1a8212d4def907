import { computed, ref, shallowRef, watch } from 'vue'
import * as declarations from '@/api/declarations'
import type { Attachment, DeclarationDefinition, FieldDefinition, FieldValue, Prefill } from '@/api/types'
import { useReference } from '@/stores/reference'
import type { FormManners, Service } from '@/windows'
import { clear, enter, entriesOf, formErrors, isMasked, touchesKey, undo, type Entries } from './changes'
import { draftOf, forgetDraft, keepDraft } from './draft'
import { decidesOnDocuments, type Deciding } from './required-documents'

export interface FormTarget {
  service: Service
  type: string
  /** Whose data changes, by id in the register; absent where the whole declaration is something new. */
  ref?: string
  /** The declaration to be corrected; absent for a new one. */
  no?: string
  /** Of something new: at which unit, and what the form begins with. */
  unitCode?: string
  start?: Record<string, string>
  manners?: FormManners
}

interface Kept {
  entries: Entries
  attachments: Attachment[]
  version?: number
}

/** A declaration being filled in: what is on record, what was entered, what is wrong with it; kept in this tab until it is saved. */
export function useDeclarationForm(target: FormTarget) {
  const reference = useReference()
  const manners = target.manners ?? {}
  const whole = !target.ref
  const draftName = `${target.type}.${target.no ?? target.ref ?? `${target.unitCode}.${target.start?.idNumber}`}`
  const definition = shallowRef<DeclarationDefinition | null>(null)
  const prefill = shallowRef<Prefill | null>(null)
  const originals = shallowRef<Record<string, FieldValue>>({})
  const entries = ref<Entries>({})
  const attachments = ref<Attachment[]>([])
  const errors = ref<Record<string, string>>({})
  /** What is no error but worth a second look. */
  const warnings = ref<Record<string, string>>({})
  const version = ref<number>()
  const unitCode = ref(target.unitCode)
  const restoredAt = ref<number | null>(null)
  const returned = shallowRef<{ reason?: string | null; field?: string | null; opinion?: string | null } | null>(null)
  let saved: Kept = { entries: {}, attachments: [] }
  const savedIds = ref(new Set<string>())

  const changed = computed(() => Object.keys(entries.value))
  const dirty = computed(
    () =>
      JSON.stringify(sorted(entries.value)) !== JSON.stringify(sorted(saved.entries)) ||
      attachments.value.map((one) => one.id).join() !== saved.attachments.map((one) => one.id).join(),
  )
  const wantsEvidence = computed(() => !whole && definition.value !== null && touchesKey(definition.value, entries.value))

  const deciding = computed<Deciding>(() => ({ type: target.type, unitCode: unitCode.value, values: { ...originals.value, ...entries.value } }))

  async function load(): Promise<void> {
    const [known, before] = await Promise.all([
      reference.definition(target.service, target.type),
      target.ref ? declarations.prefill(target.service, target.type, target.ref) : null,
      reference.loadTables(),
    ])
    definition.value = known
    prefill.value = before
    originals.value = { ...before?.values }
    unitCode.value ??= before?.unitCode
    if (target.no) await loadSaved(target.no)
    else begin(known)
    const kept = draftOf<Kept>(draftName)
    if (kept && (kept.content.version === undefined || kept.content.version === version.value)) {
      entries.value = kept.content.entries
      attachments.value = kept.content.attachments
      restoredAt.value = kept.keptAt
    }
  }

  function begin(known: DeclarationDefinition): void {
    const start = target.start ?? {}
    const told = Object.assign({}, ...Object.entries(start).map(([name, value]) => manners.derive?.(name, value))) as Record<string, string>
    const fits = ([name, value]: [string, string]) => value && known.fields.some((field) => field.name === name)
    saved = { entries: Object.fromEntries(Object.entries({ ...start, ...told }).filter(fits)), attachments: [] }
    entries.value = { ...saved.entries }
  }

  async function loadSaved(no: string): Promise<void> {
    const detail = await declarations.detail(target.service, target.type, no)
    // The values it was declared against; the register may say something else by now, which confirming will tell.
    for (const change of detail.changes) originals.value = { ...originals.value, [change.field]: change.before }
    saved = { entries: entriesOf(detail.changes), attachments: detail.attachments }
    savedIds.value = new Set(detail.attachments.map((one) => one.id))
    version.value = detail.version
    unitCode.value = detail.unitCode
    entries.value = { ...saved.entries }
    attachments.value = [...saved.attachments]
    returned.value = detail.status === 'RETURNED' ? { reason: detail.reasonLabel, field: detail.reasonField, opinion: detail.opinion } : null
  }

  watch(
    [entries, attachments],
    () => {
      if (dirty.value) keepDraft<Kept>(draftName, { entries: entries.value, attachments: attachments.value, version: version.value })
      else forgetDraft(draftName)
    },
    { deep: true },
  )

  function type(field: FieldDefinition, value: string): void {
    entries.value = enter(entries.value, field, originals.value[field.name], value)
    clearError(field.name)
    // What was said of documents was said of the value before.
    if (definition.value && decidesOnDocuments(definition.value, field.name)) clearError('attachments')
    for (const [name, derived] of Object.entries(manners.derive?.(field.name, value) ?? {})) {
      const other = definition.value?.fields.find((one) => one.name === name && one.editable)
      if (other) {
        entries.value = enter(entries.value, other, originals.value[name], derived)
        clearError(name)
      }
    }
  }

  /** Ticks one of several; that none is ticked is told at one of them, and ticking any answers it. */
  function tick(field: FieldDefinition, on: boolean, among: FieldDefinition[]): void {
    type(field, on ? '1' : '0')
    among.forEach((one) => clearError(one.name))
  }

  function restore(field: FieldDefinition): void {
    entries.value = undo(entries.value, field.name)
    clearError(field.name)
  }

  function empty(field: FieldDefinition): void {
    entries.value = clear(entries.value, field, originals.value[field.name])
    clearError(field.name)
  }

  function clearError(name: string): void {
    for (const list of [errors, warnings]) {
      const { [name]: _, ...others } = list.value
      list.value = others
    }
  }

  /** Whether it is worth asking the service; of something new it tells everything at once, what is missing as well. */
  function check(): boolean {
    warnings.value = {}
    errors.value = definition.value && !whole ? formErrors(definition.value, entries.value, saved.entries) : {}
    return Object.keys(errors.value).length === 0
  }

  function startOver(): void {
    entries.value = { ...saved.entries }
    attachments.value = [...saved.attachments]
    restoredAt.value = null
    errors.value = {}
    warnings.value = {}
    forgetDraft(draftName)
  }

  /** What a field shows in its input: the entry, or the present value where it can be edited. */
  function shown(field: FieldDefinition): string {
    const entry = entries.value[field.name]
    if (entry !== undefined) return entry ?? ''
    return isMasked(field, originals.value[field.name]) ? '' : (originals.value[field.name] ?? '')
  }

  return {
    target, whole, manners, definition, prefill, originals, entries, attachments, errors, warnings, version, restoredAt, returned, savedIds, changed, dirty, wantsEvidence, deciding,
    load, loadSaved, type, tick, restore, empty, check, startOver, shown, forget: () => forgetDraft(draftName),
  }
}

export type DeclarationForm = ReturnType<typeof useDeclarationForm>

const sorted = (entries: Entries) => Object.entries(entries).sort(([a], [b]) => a.localeCompare(b))
