import type { AttachmentKind } from '@/api/types'
import { sizeOf } from '@/logic/size'
import { declaration as t } from '@/messages/declaration'

export const typesOf = (accept: readonly string[]) => accept.filter((one) => one !== '.jpeg').map((one) => one.replace('.', '')).join(' / ')

/** Why a document need not be sent at all; its content only the service looks at. */
export function unfitDocument(kind: AttachmentKind, file: File, count: number, most: number): string | null {
  if (count >= most) return t.tooMany(most)
  const ending = file.name.slice(file.name.lastIndexOf('.')).toLowerCase()
  const allowed = kind.accept.some((one) => one === ending || (one === '.jpg' && ending === '.jpeg'))
  if (!allowed) return t.badType(typesOf(kind.accept))
  if (file.size === 0) return t.emptyFile
  return file.size > kind.maxBytes ? t.tooBig(sizeOf(kind.maxBytes)) : null
}
