import type { AttachmentKind, DeclarationDefinition, FieldValue, Requirement } from '@/api/types'
import { declaration as t } from '@/messages/declaration'
import { typeLabelOf } from '@/windows'

/** What decides which documents a declaration can't do without. */
export interface Deciding {
  type: string
  unitCode: string | undefined
  values: Record<string, FieldValue | undefined>
}

export type NameOf = (codeTable: string, code: string) => string

const isOf = (one: Requirement, { type, unitCode, values }: Deciding) =>
  one.type === type && (!one.regions || one.regions.includes(unitCode?.slice(0, 6) ?? '')) && (!one.field || one.values.includes(values[one.field] ?? ''))

/** Why a declaration can't do without a kind of document, in words; empty where it can. */
export function whyRequired(definition: DeclarationDefinition, kind: AttachmentKind, deciding: Deciding, nameOf: NameOf): string {
  const one = kind.requirements.find((requirement) => isOf(requirement, deciding))
  if (!one) return ''
  return one.field ? t.neededFor(labelOf(definition, one.field), codeName(definition, one.field, deciding.values[one.field] ?? '', nameOf)) : t.neededOf(typeLabelOf(one.type))
}

/** Which of many declarations can't do without a kind of document, in words; empty where all can. */
export function whenRequired(definition: DeclarationDefinition, kind: AttachmentKind, nameOf: NameOf): string {
  const all = kind.requirements.map((one) =>
    one.field ? t.neededWhen(labelOf(definition, one.field), [...new Set(one.values.map((value) => codeName(definition, one.field!, value, nameOf)))]) : t.neededBy(typeLabelOf(one.type)),
  )
  return [...new Set(all)].join('；')
}

/** Whether a document may be required because of this field. */
export const decidesOnDocuments = (definition: DeclarationDefinition, field: string) => definition.attachmentKinds.some((kind) => kind.requirements.some((one) => one.field === field))

const fieldOf = (definition: DeclarationDefinition, name: string) => definition.fields.find((field) => field.name === name)
const labelOf = (definition: DeclarationDefinition, name: string) => fieldOf(definition, name)?.label ?? name
const codeName = (definition: DeclarationDefinition, name: string, code: string, nameOf: NameOf) => nameOf(fieldOf(definition, name)?.codeTable ?? '', code)
