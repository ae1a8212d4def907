/** What a declaration type asks for. */
import type { Status } from './declarations'

export type FieldKind =
  | 'text' | 'code' | 'date' | 'month' | 'money' | 'multiline'
  | 'address' | 'idNumber' | 'mobile' | 'phone' | 'email' | 'postcode'

export interface FieldDefinition {
  name: string
  label: string
  group: string
  kind: FieldKind
  codeTable?: string | null
  required: boolean
  maxLength?: number | null
  pattern?: string | null
  patternMessage?: string | null
  sensitivity: 'S1' | 'S2' | 'S3'
  level: 'KEY' | 'GENERAL' | 'FIXED'
  editable: boolean
  hint?: string | null
}

export interface AttachmentKind {
  kind: string
  label: string
  /** When it is wanted, in words. */
  hint?: string | null
  accept: string[]
  maxBytes: number
  /** When it has to be handed in. */
  requirements: Requirement[]
}

/** Declarations that are refused without a kind of document. */
export interface Requirement {
  type: string
  /** The field whose value decides; absent where all of the type need it. */
  field?: string | null
  values: string[]
  /** Regions of the reader's units that ask for it; absent where all do. */
  regions?: string[] | null
}

export interface DeclarationTypeSummary {
  type: string
  business: string
  label: string
  window?: string
}

export interface DeclarationDefinition extends DeclarationTypeSummary {
  /** The types of a business; absent for a type. */
  members?: DeclarationTypeSummary[]
  fields: FieldDefinition[]
  groups: { name: string; label: string }[]
  attachmentKinds: AttachmentKind[]
  maxAttachments: number
  statuses: { code: Status; label: string; tag?: string }[]
}
