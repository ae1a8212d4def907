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
  columns: [
    { prop: 'subjectName', label: '姓名', width: 92, fixed: 'left' },
    { prop: 'idNumber', label: '身份证号码', width: 168 },
    { prop: 'status', label: '审核状态', width: 118, as: 'status' },
    { prop: 'changedFields', label: '变更项目', minWidth: 170, as: 'list' },
    { prop: 'changeCount', label: '变更项数', width: 82 },
    { prop: 'keyChange', label: '关键信息', width: 82, as: 'key' },
    { prop: 'unitName', label: '单位名称', minWidth: 180 },
    { prop: 'typeLabel', label: '业务类型', width: 116 },
    { prop: 'declaredBy', label: '申报人', width: 92 },
    { prop: 'declaredAt', label: '申报时间', width: 138, as: 'minute', sortable: true },
    { prop: 'no', label: '申报流水号', width: 196, as: 'no' },
    { prop: 'batchNo', label: '确认批号', width: 218, as: 'no' },
    { prop: 'confirmedBy', label: '确认人', width: 92 },
    { prop: 'confirmedAt', label: '确认时间', width: 138, as: 'minute', sortable: true },
    { prop: 'decidedBy', label: '审核人', width: 92 },
    { prop: 'decidedAt', label: '审核时间', width: 138, as: 'minute' },
    { prop: 'opinion', label: '审核意见', minWidth: 200, as: 'opinion' },
    { prop: 'effectiveAt', label: '生效日期', width: 138, as: 'minute' },
  ],
}
