import { declaration } from '@/messages/declaration'
import { businessOf } from './business'
import { enrollmentConfirmation } from './enrollment/enrollment-confirmation'
import { enrollmentDeclaration } from './enrollment/enrollment-declaration'
import { enrollmentImport } from './enrollment/enrollment-import'
import { reductionConfirmation } from './enrollment/reduction-confirmation'
import { reductionDeclaration } from './enrollment/reduction-declaration'
import { reductionImport } from './enrollment/reduction-import'
import { staffPrint } from './enrollment/staff-print'
import { changeConfirmation } from './person/change-confirmation'
import { changeDeclaration } from './person/change-declaration'
import { changeImport } from './person/change-import'
import { changePrint } from './person/change-print'
import { query } from './person/query'
import type { Area, ConfirmationWindow, FormPrintWindow, Service, SheetImportWindow, Window } from './window'

export { businessOf, isBusiness, learn } from './business'
export type {
  Area, Column, ConfirmationWindow, DeclarationSearchWindow, FormManners, FormPrintWindow, Operation, PrintedForm, QueryWindow, RoutedDeclarationWindow, Service, SheetImportWindow, Way, Window,
} from './window'

/** The areas of the manual in its order; an area stands here as soon as one of its windows does. */
export const areas: Area[] = [
  { name: 'person', label: '个人基本信息管理', windows: [changeDeclaration, changeConfirmation, query, changeImport, changePrint] },
  { name: 'enrollment', label: '人员异动管理', windows: [enrollmentDeclaration, enrollmentImport, enrollmentConfirmation, reductionDeclaration, reductionImport, reductionConfirmation, staffPrint] },
]

export const windows: Window[] = areas.flatMap((area) => area.windows)

const takesDeclarations = (window: Window) => window.kind !== 'query-list' && window.kind !== 'form-print'

export const declaringServices: Service[] = [...new Set(windows.filter(takesDeclarations).map((window) => window.service))]

/** Where more than one type is confirmed. */
export const businessWindows: ConfirmationWindow[] = windows.filter((window): window is ConfirmationWindow => window.kind === 'confirmation-list' && !!window.typesLabel)

export const printingServices: Service[] = [...new Set(windows.filter((window) => window.kind === 'form-print').map((window) => window.service))]

/** The window where declarations of a type are confirmed, corrected and deleted. */
export function confirmationOf(type: string): ConfirmationWindow | undefined {
  return windows.find((window): window is ConfirmationWindow => window.kind === 'confirmation-list' && window.type === businessOf(type))
}

/** The window where the form of what was confirmed is printed. */
export function printOf(type: string): FormPrintWindow | undefined {
  return windows.find((window): window is FormPrintWindow => window.kind === 'form-print' && window.forms.some((form) => form.type === businessOf(type)))
}

/** The window where workbooks of a type are taken in. */
export function importOf(type: string): SheetImportWindow | undefined {
  return windows.find((window): window is SheetImportWindow => window.kind === 'sheet-import' && window.type === businessOf(type))
}

/** What a type is called, as on the button that declares it; a type nobody has named is shown by its code. */
export function typeLabelOf(type: string): string {
  const ways = windows.flatMap((window) => (window.kind === 'routed-declaration' ? window.ways : []))
  return ways.find((way) => way.type === type)?.label ?? declaration.types[type] ?? type
}
