import { changeConfirmation } from './person/change-confirmation'
import { changeDeclaration } from './person/change-declaration'
import { query } from './person/query'
import type { Area, ConfirmationWindow, Service, Window } from './window'

export type { Area, Column, ConfirmationWindow, DeclarationSearchWindow, QueryWindow, Service, Window } from './window'

/** The areas of the manual in its order; an area stands here as soon as one of its windows does. */
export const areas: Area[] = [
  { name: 'person', label: '个人基本信息管理', windows: [changeDeclaration, changeConfirmation, query] },
]

export const windows: Window[] = areas.flatMap((area) => area.windows)

export const declaringServices: Service[] = [
  ...new Set(windows.filter((window) => window.kind !== 'query-list').map((window) => window.service)),
]

/** The window where declarations of a type are confirmed, corrected and deleted. */
export function confirmationOf(type: string): ConfirmationWindow | undefined {
  return windows.find((window): window is ConfirmationWindow => window.kind === 'confirmation-list' && window.type === type)
}

export function serviceOf(type: string): Service {
  return windows.find((window) => window.kind !== 'query-list' && window.type === type)?.service ?? 'person'
}
