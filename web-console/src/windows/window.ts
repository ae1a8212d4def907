import type { Permission } from '@/api/types'

export type Service = 'person' | 'unit' | 'enrollment' | 'wage' | 'injury' | 'report'

/** A column of a list: which property, under which words, how wide. */
export interface Column {
  prop: string
  label: string
  width?: number
  minWidth?: number
  fixed?: 'left' | 'right'
  sortable?: boolean
  /** Whether long words take more lines instead of being cut. */
  wrap?: boolean
  /** What the cell says, where it is more than the property. */
  words?: (row: object) => string | null | undefined
  /** How the cell is drawn; plain text without it. */
  as?: 'masked' | 'minute' | 'date' | 'status' | 'no' | 'list' | 'key' | 'inTransit' | 'opinion' | 'participation' | 'insurances' | 'month' | 'money'
}

/** What a form knows of its fields beyond their definition. */
export interface FormManners {
  /** What follows from one field for others, such as the birth date from the id number. */
  derive?: (field: string, value: string) => Record<string, string>
  /** Fields that follow from others and are only read. */
  derived?: string[]
  /** Whether a code of a field's table is one to choose from in a type. */
  offers?: (type: string, field: string, code: string) => boolean
  /** Whether a field has to do with what is entered so far. */
  concerns?: (field: string, values: Record<string, string | null>) => boolean
}

interface AnyWindow {
  path: string
  label: string
  permissions: Permission[]
  service: Service
}

/** 申报: find somebody on a register, change their data in a dialog. */
export interface DeclarationSearchWindow extends AnyWindow, FormManners {
  kind: 'declaration-search'
  type: string
  /** Title of the dialog. */
  dialog: string
  confirmedBy: string
  columns: Column[]
}

/** A type of declaration an id number can lead to, under the word of its button. */
export interface Way {
  type: string
  label: string
  /** Whom to ask whether it is open. */
  asks: 'enrollments' | 'reductions'
  /** What its form begins with, whatever the services say. */
  presets?: Record<string, string>
}

/** 申报: an id number leads to what can be declared for its bearer, on the same page. */
export interface RoutedDeclarationWindow extends AnyWindow, FormManners {
  kind: 'routed-declaration'
  /** The business its types belong to. */
  type: string
  numberLabel: string
  ways: Way[]
  /** What forms begin with where the register tells nothing. */
  presets: Record<string, string>
}

/** What can be done with a row of a confirmation list. */
export type Operation = 'edit' | 'view' | 'remove' | 'trail' | 'attachments' | 'withdraw'

/** 确认: what was declared is looked through and handed to the centre. */
export interface ConfirmationWindow extends AnyWindow, FormManners {
  kind: 'confirmation-list'
  type: string
  dialog: string
  /** The operations of a row in their order; the manual words them differently in each of these windows. */
  operations: { does: Operation; label: string }[]
  operationsWidth: number
  /** How the types of a business are called here; lets the list be narrowed to some of them and to an insurance. */
  typesLabel?: string
  columns: Column[]
}

/** 查询: find somebody and read everything about them. */
export interface QueryWindow extends AnyWindow {
  kind: 'query-list'
  columns: Column[]
  /** The declaration type whose definition names and groups the fields. */
  type: string
}

/** 导盘: a workbook goes out, comes back filled in, is looked through, mended and saved. */
export interface SheetImportWindow extends AnyWindow {
  kind: 'sheet-import'
  type: string
  /** Path of the window where what was saved is confirmed. */
  confirmedBy: string
  /** The people the workbook is made for are chosen first; absent where it starts empty. */
  chosenFrom?: Column[]
  /** Whether it can also be had with everybody of a unit in it. */
  filledByUnit?: boolean
  /** The manual words its buttons differently in each of these windows. */
  words: { choose?: string; template: string; browse: string; load: string; save: string }
}

export interface PrintedForm {
  /** As the report service names it. */
  name: string
  /** Of its tab; a window with one form has none. */
  label: string
  /** The declaration type it holds, or the business its types belong to. */
  type: string
  /** The two digits that name its business in the numbers of batches. */
  business: string
}

/** 打印: forms for everything that was confirmed under one number, each in a tab of its own. */
export interface FormPrintWindow extends AnyWindow {
  kind: 'form-print'
  forms: [PrintedForm, ...PrintedForm[]]
  /** Whether a form is also made for some days of a unit: then these are asked for instead of the days of confirming. */
  byDays?: boolean
  /** What a list of batches says beside how many declarations each holds. */
  counted: Column
  words: { find?: string; choose: string; preview: string; print: string }
  /** Where numbers come from, said where there are none. */
  emptyHint: string
}

export type Window = DeclarationSearchWindow | RoutedDeclarationWindow | ConfirmationWindow | QueryWindow | SheetImportWindow | FormPrintWindow

export interface Area {
  name: string
  label: string
  windows: Window[]
}
