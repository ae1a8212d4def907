/** What a clerk deals with together, by the code of its business; every other type is a business of its own. */
const members: Record<string, string[]> = {
  enrollment: ['new-hire', 'renewal', 'transfer-in', 'insurance-addition'],
  reduction: ['suspension', 'termination', 'insurance-reduction', 'retirement'],
}

export function businessOf(type: string): string {
  return Object.keys(members).find((business) => members[business]!.includes(type)) ?? type
}

/** Whether a code stands for several types. */
export const isBusiness = (code: string): boolean => code in members
