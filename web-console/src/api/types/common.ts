/** Words of every service: pages, refusals, accounts, code tables. */

export interface ProblemRow {
  pointer?: string
  code: string
  detail: string
  severity?: 'error' | 'warning'
  value?: string
}

export interface ProblemBody {
  type?: string
  title?: string
  status: number
  code: string
  traceId?: string
  detail?: string
  errors?: ProblemRow[]
  [extra: string]: unknown
}

export interface Page<Row> {
  rows: Row[]
  total: number
  page: number
  size: number
}

export type Permission =
  | 'QUERY' | 'DECLARE' | 'CONFIRM' | 'DELETE_DRAFT' | 'PRINT' | 'EXPORT' | 'REVEAL' | 'GRANT'
  | 'AUDIT' | 'REVIEW' | 'POLICY' | 'LEDGER' | 'OPERATE'

export interface Unit {
  code: string
  name: string
  parent?: string | null
}

export interface Account {
  id: string
  login: string
  name: string
  side: 'UNIT' | 'CENTER' | 'OPS'
  roles: string[]
  permissions: Permission[]
  unit: Unit | null
  units: Unit[]
  mustChangePassword: boolean
  expiresAt: string
}

export interface Paging {
  page: number
  size: number
  sort?: string
}

export interface Code {
  code: string
  name: string
  parent?: string | null
  validTo?: string | null
}

export interface CodeTables {
  version: string
  tables: Record<string, { label: string; codes: Code[] }>
}
