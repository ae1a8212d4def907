import type { Code } from '@/api/types'

/** Long tables such as the regions are narrowed by typing; only the first hits are drawn. */
const MOST_OPTIONS = 80

const whole = (code: Code) => `${code.code}|${code.name}`

/** A code as the workbook writes it; what names no code stays as it was typed. */
export function sheetText(codes: Code[], text: string): string {
  const typed = text.trim()
  if (!typed) return ''
  const [first] = typed.split('|')
  const found = codes.find((code) => whole(code) === typed) ?? codes.find((code) => code.code === first || code.name === typed)
  return found ? whole(found) : typed
}

export function optionsFor(codes: Code[], wanted: string, current: string): { value: string; label: string }[] {
  const query = wanted.trim().toLowerCase()
  const hits = query ? codes.filter((code) => code.name.toLowerCase().includes(query) || code.code.startsWith(query)) : codes
  const options = hits.slice(0, MOST_OPTIONS).map((code) => ({ value: whole(code), label: `${code.code} ${code.name}` }))
  const text = sheetText(codes, current)
  if (!text || options.some((option) => option.value === text)) return options
  const known = codes.find((code) => whole(code) === text)
  return [{ value: text, label: known ? `${known.code} ${known.name}` : text }, ...options]
}
