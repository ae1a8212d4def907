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
  /** How the cell is drawn; plain text without it. */
  as?: 'masked' | 'minute' | 'date' | 'status' | 'no' | 'list' | 'key' | 'inTransit' | 'opinion' | 'participation'
}

interface AnyWindow {
  path: string
  label: string
  permissions: Permission[]
  service: Service
}

/** 申报: find somebody on a register, change their data in a dialog. */
export interface DeclarationSearchWindow extends AnyWindow {
  kind: 'declaration-search'
  type: string
  /** Title of the dialog. */
  dialog: string
  confirmedBy: string
  columns: Column[]
  /** What follows from one field for others, such as the birth date from the id number. */
  derive?: (field: string, value: string) => Record<string, string>
}

/** 确认: what was declared is looked through and handed to the centre. */
export interface ConfirmationWindow extends AnyWindow {
  kind: 'confirmation-list'
  type: string
  dialog: string
  columns: Column[]
  derive?: (field: string, value: string) => Record<string, string>
}

/** 查询: find somebody and read everything about them. */
export interface QueryWindow extends AnyWindow {
  kind: 'query-list'
  columns: Column[]
  /** The declaration type whose definition names and groups the fields. */
  type: string
}

export type Window = DeclarationSearchWindow | ConfirmationWindow | QueryWindow

export interface Area {
  name: string
  label: string
  windows: Window[]
}
