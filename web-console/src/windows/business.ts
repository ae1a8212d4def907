import { shallowReactive } from 'vue'

/** The business each type belongs to that is dealt with together with others, as far as the services have told. */
const businesses = shallowReactive(new Map<string, string>())

/** Remembers the types of a business from its definition. */
export function learn(definition: { type: string; members?: { type: string }[] }): void {
  for (const member of definition.members ?? []) businesses.set(member.type, definition.type)
}

/** What a clerk deals with together; a type of no business is one of its own. */
export const businessOf = (type: string): string => businesses.get(type) ?? type

/** Whether a code stands for several types. */
export const isBusiness = (code: string): boolean => [...businesses.values()].includes(code)
