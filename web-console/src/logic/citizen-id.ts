const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Whether 18 characters are a citizen id by GB 11643: form, a real birth date, the check character. */
export function isCitizenId(text: string): boolean {
  const number = text.trim().toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false
  const birth = birthDateIn(number)
  const date = new Date(`${birth}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birth) return false
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(number[position]), 0)
  return CHECKS[sum % 11] === number[17]
}

/** What a citizen id says of its holder; nothing as long as it is not a whole and true one. */
export function fromCitizenId(text: string): Record<string, string> {
  const number = text.trim().toUpperCase()
  if (!isCitizenId(number)) return {}
  return { birthDate: birthDateIn(number), sex: Number(number[16]) % 2 === 1 ? '1' : '2' }
}

function birthDateIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}
