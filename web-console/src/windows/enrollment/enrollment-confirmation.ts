import type { DeclarationRow } from '@/api/types'
import { declared } from '../columns'
import type { Column, ConfirmationWindow } from '../window'
import { manners } from './manners'

const operations: ConfirmationWindow['operations'] = [
  { does: 'remove', label: '删除' },
  { does: 'edit', label: '修改' },
  { does: 'view', label: '详细' },
  { does: 'trail', label: '审核明细' },
  { does: 'attachments', label: '修改附件' },
  { does: 'withdraw', label: '撤回' },
]

/** What the lists of joining and leaving have in common around their own columns: first what one looks for before confirming. */
export const listed = (type: Column, ...own: Column[]): Column[] =>
  declared(
    type,
    { prop: 'insurances', label: '险种', width: 126, as: 'insurances' },
    { prop: 'status', label: '审核状态', width: 108, as: 'status' },
    { prop: 'attachmentCount', label: '附件数', width: 56 },
    ...own,
    { prop: 'unitName', label: '单位名称', minWidth: 180 },
  )

/** What 3.3 and 3.6 do with a row, in the words of the manual. */
export const staffOperations = { operations, operationsWidth: 252 }

/** 增员原因 follows from the type, so no form asks for it. */
const reasons: Record<string, string> = { 'new-hire': '新参保', renewal: '续保', 'transfer-in': '统筹范围内转入', 'insurance-addition': '险种增加' }

export const enrollmentConfirmation: ConfirmationWindow = {
  kind: 'confirmation-list',
  path: '/enrollment/enrollment-confirmation',
  label: '增员确认',
  permissions: ['DECLARE', 'CONFIRM'],
  service: 'enrollment',
  type: 'enrollment',
  dialog: '修改增员申报',
  ...manners,
  ...staffOperations,
  typesLabel: '异动类型',
  columns: listed(
    { prop: 'typeLabel', label: '异动类型', width: 76 },
    { prop: 'listed.enrolledOn', label: '参保时间', width: 86, as: 'date' },
    { prop: 'listed.contributionStart', label: '缴费起始年月', width: 96, as: 'month', wrap: true },
    { prop: 'listed.wage', label: '申报工资', width: 88, as: 'money' },
    { prop: 'reason', label: '增员原因', width: 110, words: (row) => reasons[(row as DeclarationRow).type] },
  ),
}
