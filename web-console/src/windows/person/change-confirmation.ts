import { declared } from '../columns'
import type { ConfirmationWindow } from '../window'
import { changeDeclaration } from './change-declaration'

export const changeConfirmation: ConfirmationWindow = {
  kind: 'confirmation-list',
  path: '/person/change-confirmation',
  label: '个人基本信息修改确认',
  permissions: ['DECLARE', 'CONFIRM'],
  service: 'person',
  type: changeDeclaration.type,
  dialog: changeDeclaration.dialog,
  derive: changeDeclaration.derive,
  operations: [
    { does: 'edit', label: '修改变更信息' },
    { does: 'view', label: '查看变更明细' },
    { does: 'remove', label: '删除' },
    { does: 'trail', label: '审核明细' },
    { does: 'withdraw', label: '撤回' },
  ],
  operationsWidth: 292,
  columns: declared(
    { prop: 'status', label: '审核状态', width: 108, as: 'status' },
    { prop: 'changedFields', label: '变更项目', minWidth: 160, as: 'list' },
    { prop: 'changeCount', label: '变更项数', width: 72 },
    { prop: 'keyChange', label: '关键信息', width: 72, as: 'key' },
    { prop: 'unitName', label: '单位名称', minWidth: 180 },
    { prop: 'typeLabel', label: '业务类型', width: 116 },
  ),
}
