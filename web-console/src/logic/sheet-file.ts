import { imports as t } from '@/messages/imports'
import { sizeOf } from './size'

export const MOST_BYTES = 32 * 1024 * 1024

/** Why a file need not be sent at all; everything else the service finds out. */
export function unfit(files: readonly File[]): string | null {
  const [file] = files
  if (!file || files.length > 1) return t.oneFile
  if (!t.accept.some((ending) => file.name.toLowerCase().endsWith(ending))) return t.badKind
  if (file.size === 0) return t.emptyFile
  return file.size > MOST_BYTES ? t.tooBig(sizeOf(MOST_BYTES)) : null
}
