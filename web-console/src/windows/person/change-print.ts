import type { FormPrintWindow } from '../window'
import { changeDeclaration } from './change-declaration'

export const changePrint: FormPrintWindow = {
  kind: 'form-print',
  path: '/person/change-print',
  label: '个人信息修改申报审核表打印',
  permissions: ['PRINT'],
  service: 'report',
  type: changeDeclaration.type,
  form: 'person-change-audit',
  words: { find: '查询批次号', choose: '确认批号', preview: '打印预览', print: '打印' },
}
