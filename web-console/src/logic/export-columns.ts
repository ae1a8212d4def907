import type { ExportColumn } from '@/api/types'
import type { Column } from '@/windows'

export const LEAST_PURPOSE = 4
export const MOST_PURPOSE = 200

/** The columns of the screen, in its order and words, of those the service can write. */
export function exportable(shown: Pick<Column, 'prop' | 'label'>[], offered: ExportColumn[]): ExportColumn[] {
  const byKey = new Map(offered.map((column) => [column.key, column]))
  const byHeader = new Map(offered.map((column) => [column.header, column]))
  const columns = shown.map((column) => byKey.get(column.prop) ?? byHeader.get(column.label)).filter((column) => column !== undefined)
  return columns.length ? [...new Set(columns)] : offered
}
