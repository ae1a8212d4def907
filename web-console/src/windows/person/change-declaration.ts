import type { DeclarationSearchWindow } from '../window'
import { fromCitizenId } from '@/logic/citizen-id'

export const changeDeclaration: DeclarationSearchWindow = {
  kind: 'declaration-search',
  path: '/person/change-declaration',
  label: '个人信息修改申报',
  permissions: ['DECLARE'],
  service: 'person',
  type: 'person-change',
  dialog: '人员基本信息修改',
  confirmedBy: '/person/change-confirmation',
  columns: [
    { prop: 'name', label: '姓名', width: 74, fixed: 'left', sortable: true },
    { prop: 'idNumber', label: '身份证号码', width: 174, as: 'masked' },
    { prop: 'sexLabel', label: '性别', width: 44 },
    { prop: 'birthDate', label: '出生日期', width: 96, as: 'date', sortable: true },
    { prop: 'ethnicGroupLabel', label: '民族', width: 58 },
    { prop: 'householdTypeLabel', label: '户口性质', width: 122 },
    { prop: 'phone', label: '联系电话', width: 94 },
    { prop: 'participation', label: '医疗/工伤/失业', width: 108, as: 'participation' },
    { prop: 'inTransit', label: '在途标志', width: 96, as: 'inTransit' },
    { prop: 'unitName', label: '单位名称', minWidth: 140 },
  ],
  derive: (field, value) => (field === 'idNumber' ? fromCitizenId(value) : {}),
}
