import type { CellChange, CellError, ImportRow, SheetColumn } from '@/api/types'

/** A column of the preview: one of the workbook, or of a change the workbook has no column of its own for. */
export interface GridColumn {
  key: string
  header: string
  field: string | null
  editable: boolean
  kind?: string
}

export interface GridCell {
  tone: 'bad' | 'warned' | 'changed' | 'same'
  change?: CellChange
  value: string
  problems: CellError[]
}

/** What a column is called, without the mark that it must be filled in. */
export const bare = (header: string) => header.replace(/（必填）|\(必填\)|\s/g, '')
const names = (column: Pick<GridColumn, 'key' | 'header'>, error: CellError) =>
  error.column === column.key || (!!error.header && bare(error.header) === bare(column.header))
const changeIn = (column: GridColumn, row: ImportRow) => row.changes.find((change) => change.field === column.field || change.field === column.key)

/** What the preview shows, what is wrong on this page first: the whole workbook in its order, or what is touched, most touched first. */
export function gridColumns(columns: SheetColumn[], rows: ImportRow[], touchedOnly: boolean): GridColumn[] {
  const ofSheet: GridColumn[] = columns.filter((column) => column.editable).map(({ key, header, field, editable, kind }) => ({ key, header: bare(header), field: field ?? null, editable, kind }))
  const known = new Set(ofSheet.flatMap((column) => [column.key, column.field]))
  const others = new Map<string, GridColumn>()
  for (const change of rows.flatMap((row) => row.changes))
    if (!known.has(change.field)) others.set(change.field, { key: `change.${change.field}`, header: change.label, field: change.field, editable: false })
  const all = [...ofSheet, ...others.values()]
  const counted = all.map((column) => {
    const tones = rows.map((row) => cellOf(column, row).tone)
    const count = (...wanted: GridCell['tone'][]) => tones.filter((tone) => wanted.includes(tone)).length
    return { column, bad: count('bad'), warned: count('warned'), touched: touchedOnly ? tones.length - count('same') : 0 }
  })
  return counted
    .filter((one) => !touchedOnly || one.touched)
    .sort((a, b) => b.bad - a.bad || b.warned - a.warned || b.touched - a.touched)
    .map((one) => one.column)
}

export function cellOf(column: GridColumn, row: ImportRow): GridCell {
  const errors = row.errors.filter((error) => names(column, error))
  const warnings = row.warnings.filter((warning) => names(column, warning))
  const change = changeIn(column, row)
  const value = row.cells[column.key] ?? ''
  const problems = [...errors, ...warnings]
  if (errors.length) return { tone: 'bad', change, value: errors.find((error) => error.value)?.value ?? value, problems }
  if (warnings.length) return { tone: 'warned', change, value, problems }
  return change ? { tone: 'changed', change, value, problems } : { tone: 'same', value, problems }
}

/** Columns with those first in which something is wrong, then those in which something is unusual. */
export function wrongFirst(columns: SheetColumn[], row: Pick<ImportRow, 'errors' | 'warnings'>): SheetColumn[] {
  const weight = ({ key }: SheetColumn) => (row.errors.some((error) => error.column === key) ? 0 : row.warnings.some((warning) => warning.column === key) ? 1 : 2)
  return [...columns].sort((a, b) => weight(a) - weight(b))
}

/** Every message of a row, with the column it is about unless it names it itself. */
export function messagesOf(row: ImportRow, columns: SheetColumn[]): { text: string; header: string; warning: boolean }[] {
  const headerOf = (error: CellError) => bare(error.header ?? columns.find((column) => column.key === error.column)?.header ?? '')
  const worded = (warning: boolean) => (error: CellError) => {
    const header = headerOf(error)
    return { text: error.detail, header: error.detail.includes(header) ? '' : header, warning }
  }
  return [...row.errors.map(worded(false)), ...row.warnings.map(worded(true))]
}

/** The cells that were written anew, as they are sent; untouched ones stay out. */
export function mended(before: Record<string, string | null>, now: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(now).map(([key, text]) => [key, text.trim()]).filter(([key, text]) => text !== (before[key!] ?? '')))
}
