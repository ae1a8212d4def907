import type { CaseDetail, DeclarationDefinition, FieldChange, FieldDefinition, FieldValue } from '@/api/types'
import { declaration as t } from '@/messages/declaration'
import { isCitizenId } from './citizen-id'

/** What was entered: a text, null for cleared; a field that is absent stays as it is. */
export type Entries = Record<string, string | null>

const KIND_PATTERNS: Record<string, RegExp> = {
  mobile: /^1[3-9]\d{9}$/,
  phone: /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/,
  email: /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/,
  postcode: /^[1-9]\d{5}$/,
}

/** A value the server shows in part only: it can be replaced, not edited. */
export function isMasked(field: FieldDefinition, value: FieldValue | undefined): boolean {
  return field.sensitivity !== 'S1' && typeof value === 'string' && value.includes('*')
}

/** The entries after a field was typed into; what equals the original is no change. */
export function enter(entries: Entries, field: FieldDefinition, original: FieldValue | undefined, typed: string | null | undefined): Entries {
  const { [field.name]: _, ...others } = entries
  const text = (typed ?? '').trim()
  const before = original ?? ''
  if (isMasked(field, original)) return text === '' || text === before ? others : { ...others, [field.name]: text }
  if (text === before) return others
  return { ...others, [field.name]: text === '' ? null : text }
}

export function clear(entries: Entries, field: FieldDefinition, original: FieldValue | undefined): Entries {
  const { [field.name]: _, ...others } = entries
  return original ? { ...others, [field.name]: null } : others
}

export function undo(entries: Entries, name: string): Entries {
  const { [name]: _, ...others } = entries
  return others
}

/** The entries a saved declaration stands for; values the server masks stay masked until they are typed anew. */
export function entriesOf(changes: FieldChange[]): Entries {
  return Object.fromEntries(changes.map((change) => [change.field, change.after === '' ? null : change.after]))
}

/** What is wrong with the form of what was entered; rules beyond the form are the server's. */
export function formErrors(definition: DeclarationDefinition, entries: Entries, kept: Entries = {}): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of definition.fields) {
    const value = entries[field.name]
    if (value === undefined || (value !== null && value === kept[field.name])) continue
    const error = formError(field, value)
    if (error) errors[field.name] = error
  }
  return errors
}

function formError(field: FieldDefinition, value: string | null): string | null {
  if (value === null) return field.required ? t.required(field.label) : null
  if (field.maxLength && [...value].length > field.maxLength) return t.tooLong(field.label, field.maxLength)
  if (field.kind === 'idNumber' && value.length === 18 && !isCitizenId(value)) return t.patterns.idNumber ?? null
  const kind = KIND_PATTERNS[field.kind]
  if (kind && !kind.test(value)) return t.patterns[field.kind] ?? null
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) return field.patternMessage ?? null
  return null
}

/** What an auditor reads: the changes, or, where nothing was there before, all that is declared. */
export function declared({ changes, values }: Pick<CaseDetail, 'changes' | 'values'>): { whole: boolean; changes: FieldChange[] } {
  if (changes.length) return { whole: false, changes }
  return { whole: true, changes: values.filter((one) => one.value).map((one) => ({ field: one.field, label: one.label, before: null, after: one.value ?? null, afterLabel: one.valueLabel, remark: one.remark })) }
}

/** Where two people's entries differ, for the one who came second. */
export function conflicts(mine: Entries, theirs: Entries): { field: string; mine: string | null | undefined; theirs: string | null | undefined }[] {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return fields.filter((field) => mine[field] !== theirs[field]).map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
}

export function touchesKey(definition: DeclarationDefinition, entries: Entries): boolean {
  return definition.fields.some((field) => field.level === 'KEY' && field.name in entries)
}
