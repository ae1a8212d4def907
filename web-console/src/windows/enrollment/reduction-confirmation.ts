import type { DeclarationRow } from '@/api/types'
import type { ConfirmationWindow } from '../window'
import { listed, staffOperations } from './enrollment-confirmation'
import { manners } from './manners'

/** Whoever retires has a kind of retirement for a reason. */
const reasonIn = (row: object) => (row as DeclarationRow).listed?.changeReason ?? (row as DeclarationRow).listed?.retirementKind

export const reductionConfirmation: ConfirmationWindow = {
  kind: 'confirmation-list',
  path: '/enrollment/reduction-confirmation',
  label: '减员确认',
  permissions: ['DECLARE', 'CONFIRM'],
  service: 'enrollment',
  type: 'reduction',
  dialog: '修改减员申报',
  ...manners,
  ...staffOperations,
  typesLabel: '减员类型',
  columns: listed(
    { prop: 'typeLabel', label: '减员类型', width: 82 },
    { prop: 'listed.changeReason', label: '减员原因', minWidth: 88, words: reasonIn },
    { prop: 'listed.leftOn', label: '减员日期', width: 86, as: 'date' },
    { prop: 'listed.lastMonth', label: '最后缴费年月', width: 96, as: 'month' },
  ),
}
