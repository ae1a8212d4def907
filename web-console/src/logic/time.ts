/** Times as people here read them: Asia/Shanghai, whatever the browser's own zone. */
const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

function read(instant: string | number | Date): Record<string, string> | null {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return null
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]))
}

export function dateOf(instant: string | number | Date | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return ''
  // A plain date has no zone to convert.
  if (typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant
  const at = read(instant)
  return at ? `${at.year}-${at.month}-${at.day}` : String(instant)
}

export function minuteOf(instant: string | number | Date | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return ''
  const at = read(instant)
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}` : String(instant)
}

export function secondOf(instant: string | number | Date | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return ''
  const at = read(instant)
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}:${at.second}` : String(instant)
}

export function stayOf(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || seconds < 0) return ''
  if (seconds < 60) return `${Math.floor(seconds)} 秒`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟`
  const hours = Math.floor(seconds / 3600)
  if (hours < 24) return `${hours} 小时 ${Math.floor((seconds % 3600) / 60)} 分钟`
  return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
}

/** Whole days from today to a date, by the calendar of Asia/Shanghai. */
export function daysUntil(date: string, now: number = Date.now()): number {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
  return Math.round((day(dateOf(date)) - day(dateOf(now))) / 86_400_000)
}

/** A month as the services write it, 202611, the way it is read: 2026-11. */
export const monthOf = (text: string) => text.replace(/^(\d{4})(\d{2})$/, '$1-$2')
