/** A column's own width and whether it stays while the others scroll. */
export interface Measured {
  prop: string
  width?: number
  minWidth?: number
  fixed?: 'left' | 'right'
}

const own = (column: Measured) => column.width ?? column.minWidth ?? 80

/**
 * How wide columns are to be where they do not all fit: those that are seen before one scrolls share what is left over, so
 * that the next one is not cut in half by the column of operations. Empty where all fit.
 */
export function fitted(columns: readonly Measured[], room: number): Record<string, number> {
  if (columns.reduce((sum, column) => sum + own(column), 0) <= room) return {}
  const staying = columns.filter((column) => column.fixed)
  const seen = [...staying]
  let left = room - staying.reduce((sum, column) => sum + own(column), 0)
  for (const column of columns.filter((one) => !one.fixed)) {
    if (own(column) > left) break
    left -= own(column)
    seen.push(column)
  }
  if (left < 0 || seen.length === staying.length) return {}
  const share = Math.floor(left / seen.length)
  const widths = Object.fromEntries(seen.map((column) => [column.prop, own(column) + share]))
  widths[seen.at(-1)!.prop]! += left - share * seen.length
  return widths
}
