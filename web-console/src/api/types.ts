/** The words the console and the services share: what the REST interface takes and gives. */

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
  | 'AUDIT' | 'REVIEW' | 'POLICY' | 'OPERATE'

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

export type FieldKind =
  | 'text' | 'code' | 'date' | 'month' | 'money' | 'multiline'
  | 'address' | 'idNumber' | 'mobile' | 'phone' | 'email' | 'postcode'

export interface FieldDefinition {
  name: string
  label: string
  group: string
  kind: FieldKind
  codeTable?: string | null
  required: boolean
  maxLength?: number | null
  pattern?: string | null
  patternMessage?: string | null
  sensitivity: 'S1' | 'S2' | 'S3'
  level: 'KEY' | 'GENERAL' | 'FIXED'
  editable: boolean
  hint?: string | null
}

export interface AttachmentKind {
  kind: string
  label: string
  /** When it is wanted, in words. */
  hint?: string | null
  accept: string[]
  maxBytes: number
}

export interface DeclarationTypeSummary {
  type: string
  business: string
  label: string
  window?: string
}

export interface DeclarationDefinition extends DeclarationTypeSummary {
  fields: FieldDefinition[]
  groups: { name: string; label: string }[]
  attachmentKinds: AttachmentKind[]
  maxAttachments: number
  statuses: { code: Status; label: string; tag?: string }[]
}

export type Status =
  | 'DRAFT' | 'CONFIRMED' | 'IN_REVIEW' | 'APPROVED' | 'RETURNED' | 'EFFECTIVE' | 'APPLY_FAILED' | 'VOID'

export type FieldValue = string | null

export interface InTransit {
  no: string
  type?: string
  typeLabel?: string
  status: Status
  statusLabel: string
  declaredBy?: string
  declaredAt?: string
  link?: string
}

export interface Prefill {
  ref: string
  unitCode: string
  unitName: string
  subject: { name: string; idNumber: string }
  values: Record<string, FieldValue>
  /** The same values in words. */
  labels: Record<string, FieldValue>
  inTransit: InTransit[]
}

export interface FieldChange {
  field: string
  label: string
  group?: string
  before: FieldValue
  after: FieldValue
  beforeLabel?: string | null
  afterLabel?: string | null
  key?: boolean
}

export interface SaveRequest {
  ref?: string
  version?: number
  values: Record<string, FieldValue>
  attachments: string[]
  acknowledged: string[]
}

export interface SaveAnswer {
  no: string
  version: number
  revision: number
  status: Status
  changes: FieldChange[]
  warnings?: ProblemRow[]
}

export interface Attachment {
  id: string
  kind: string
  kindLabel?: string
  fileName: string
  contentType: string
  size: number
  sha256?: string
}

export type RowAction = 'edit' | 'delete' | 'confirm' | 'withdraw'

export interface DeclarationDetail {
  no: string
  type: string
  typeLabel: string
  status: Status
  statusLabel: string
  revision: number
  version: number
  batchNo?: string | null
  unitCode: string
  unitName: string
  ref: string
  subject: { name: string; idNumber: string }
  values: Record<string, FieldValue>
  changes: FieldChange[]
  attachments: Attachment[]
  declaredBy?: string | null
  declaredAt?: string | null
  confirmedBy?: string | null
  confirmedAt?: string | null
  decidedBy?: string | null
  decidedAt?: string | null
  reasonCode?: string | null
  reasonLabel?: string | null
  reasonField?: string | null
  opinion?: string | null
  effectiveOn?: string | null
  effectiveAt?: string | null
  risk?: string | null
  allowed: RowAction[]
}

export interface DeclarationRow {
  no: string
  batchNo?: string | null
  type: string
  typeLabel: string
  status: Status
  statusLabel: string
  subjectName: string
  idNumber: string
  unitCode: string
  unitName: string
  changedFields: string[]
  changeCount: number
  keyChange: boolean
  version: number
  revision?: number
  ref: string
  since?: string | null
  declaredBy?: string | null
  declaredAt?: string | null
  confirmedBy?: string | null
  confirmedAt?: string | null
  decidedBy?: string | null
  decidedAt?: string | null
  opinion?: string | null
  reasonLabel?: string | null
  effectiveOn?: string | null
  effectiveAt?: string | null
  allowed: RowAction[]
}

export interface DeclarationFilter {
  idNumber?: string
  name?: string
  no?: string
  batchNo?: string
  unitCode?: string
  statuses?: Status[]
  declaredFrom?: string
  declaredTo?: string
  key?: boolean
  types?: string[]
}

export interface Paging {
  page: number
  size: number
  sort?: string
}

export interface RefusedRow {
  no: string
  subjectName?: string
  status?: number
  code: string
  detail: string
  errors?: ProblemRow[]
}

export interface ConfirmationReport {
  batchNo?: string | null
  /** One per unit: a batch never mixes units. */
  batches?: { batchNo: string; unitCode?: string; unitName: string; declarations: number }[]
  accepted: number
  acceptedNumbers?: string[]
  refused: RefusedRow[]
}

export interface TrailEntry {
  seq: number
  step: string
  stepLabel: string
  actor: string
  role?: string | null
  at: string
  from?: string | null
  fromLabel?: string | null
  to?: string | null
  toLabel?: string | null
  opinion?: string | null
  reasonCode?: string | null
  reasonLabel?: string | null
  reasonField?: string | null
  staySeconds?: number | null
  revision?: number
  traceId?: string | null
}

export interface RevisionChanges {
  revision: number
  at: string
  by: string
  changes: FieldChange[]
}

export interface TypeCounts {
  type: string
  label: string
  draft: number
  returned: number
  inTransit: number
  failed?: number
  effective30d: number
  nextCutoff?: string | null
}

export interface LiveDeclaration {
  no: string
  type: string
  status: Status
  statusLabel: string
  unitCode: string
  subjectName: string
  at: string
}

export interface PersonRow {
  id: string
  name: string
  idNumber: string
  sexLabel?: string | null
  birthDate?: string | null
  ethnicGroupLabel?: string | null
  householdTypeLabel?: string | null
  phone?: string | null
  unitCode: string
  unitName: string
  /** Absent means yes. */
  onRegister?: boolean
  participation?: { medical?: string | null; medicalLabel?: string | null; injury?: string | null; injuryLabel?: string | null; unemployment?: string | null; unemploymentLabel?: string | null } | null
  inTransit?: InTransit | null
}

export interface PersonFilter {
  idNumber?: string
  name?: string
  personNo?: string
  unitCode?: string
}

export type PersonDetail = Record<string, unknown> & { id: string; name?: string; idNumber?: string; unitName?: string }

export interface InsuranceParticipation {
  insurance: string
  insuranceLabel?: string
  [field: string]: unknown
}

export interface Participations {
  available: boolean
  message?: string
  insurances?: InsuranceParticipation[]
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

export type CaseState = 'WAITING' | 'CLAIMED' | 'REVIEWING' | 'PASSED' | 'RETURNED' | 'WITHDRAWN'
export type Light = 'GREEN' | 'YELLOW' | 'RED'

export type CaseAction = 'claim' | 'release' | 'pass' | 'return'

export interface CaseRow {
  no: string
  revision: number
  type: string
  typeLabel: string
  unitCode: string
  unitName: string
  batchNo?: string
  subjectName: string
  idNumber: string
  changedFields: string[]
  risk: string
  riskLabel: string
  state: CaseState
  stateLabel: string
  claimedBy?: string | null
  claimedByMe?: boolean
  receivedAt: string
  dueAt?: string | null
  /** Negative when the last day has gone by. */
  workdaysLeft?: number | null
  light: Light
  lightLabel?: string
  decidedBy?: string | null
  decidedAt?: string | null
  allowed: CaseAction[]
}

export interface CaseDetail extends CaseRow {
  /** Personal values are in full, because the one who asks holds the case. */
  clear: boolean
  service: string
  regionLabel?: string | null
  declaredBy?: string | null
  declaredAt?: string | null
  confirmedBy?: string | null
  confirmedAt?: string | null
  effectiveOn?: string | null
  changes: FieldChange[]
  values: { field: string; label: string; value?: string | null; valueLabel?: string | null }[]
  attachments: (Attachment & { link: string })[]
  findings: { code: string; light: Light; label: string; field?: string | null; fieldLabel?: string | null }[]
  suggestion?: { reasonCode: string; field?: string | null; opinion: string } | null
  firstAuditor?: string | null
  reviewer?: string | null
  reasonCode?: string | null
  reasonLabel?: string | null
  reasonField?: string | null
  reasonFieldLabel?: string | null
  opinion?: string | null
  log: {
    seq: number
    kind: string
    label: string
    actor?: string | null
    at: string
    revision: number
    from?: string | null
    to?: string | null
    stage?: string | null
    reasonLabel?: string | null
    field?: string | null
    note?: string | null
  }[]
}

export interface CaseFilter {
  states?: CaseState[]
  type?: string
  unitCode?: string
  subjectName?: string
  idNumber?: string
  risk?: string
  light?: Light
  mine?: boolean
  overdue?: boolean
  no?: string
}

export interface DeskAnswer {
  accepted: number
  acceptedNumbers: string[]
  refused: RefusedRow[]
}

export interface DeskSummary {
  waiting: number
  claimed: number
  reviewing: number
  mine: number
  overdue: number
  dueSoon: number
  today: { received: number; automatic: number; passed: number; returned: number }
  open?: { type: string; typeLabel: string; risk: string; cases: number }[]
}

export interface ReasonCode {
  code: string
  name: string
  template?: string | null
}

export interface Policy {
  automatic: Record<string, Record<string, boolean>>
}

export interface AccountUnit {
  code: string
  name: string
  includesSubUnits: boolean
  validUntil?: string | null
}

export interface AccountRow {
  id: string
  login: string
  name: string
  unit: AccountUnit
  roles: { code: string; label: string }[]
  units: AccountUnit[]
  state: 'ACTIVE' | 'DISABLED' | 'UNUSED'
  stateLabel: string
  lockedUntil?: string | null
  mustChangePassword: boolean
  lastSeenAt?: string | null
  createdAt?: string | null
  createdBy?: string | null
  version: number
}

export interface AccountWithPassword {
  account: AccountRow
  temporaryPassword: string
}

export interface UnitGrant {
  code: string
  includesSubUnits: boolean
  validUntil?: string | null
}

export interface OutboxLag {
  waiting: number
  oldestSeconds: number
  sentLastMinute: number
}

export interface DeadLetter {
  id: string
  consumer: string
  topic: string
  key: string
  eventId: string
  reason: string
  bytes: number
  keptAt: string
  replayedAt?: string | null
}

export interface FailedEffect {
  no: string
  type: string
  unitCode: string
  unitName: string
  since: string
  failure?: string | null
}

export interface AuditLine {
  id: string
  at: string
  actorName?: string | null
  side?: string | null
  action: string
  objectType: string
  objectId?: string | null
  unit?: string | null
  outcome: string
  code?: string | null
  detail?: string | null
  traceId: string
}

export interface AuditVerification {
  entries: number
  brokenAt?: string | number | null
  intact: boolean
}
