import type { QueryWindow } from '../window'
import { changeDeclaration } from './change-declaration'

export const query: QueryWindow = {
  kind: 'query-list',
  path: '/person/query',
  label: '个人综合查询',
  permissions: ['QUERY'],
  service: 'person',
  type: changeDeclaration.type,
  columns: [
    { prop: 'name', label: '姓名', width: 110 },
    { prop: 'idNumber', label: '身份证号码', width: 200 },
    { prop: 'sexLabel', label: '性别', width: 64 },
    { prop: 'birthDate', label: '出生日期', width: 116, as: 'date' },
    { prop: 'phone', label: '联系电话', width: 130 },
    { prop: 'unitName', label: '单位名称', minWidth: 200 },
  ],
}
