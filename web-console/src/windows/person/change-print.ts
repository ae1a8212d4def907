import type { FormPrintWindow } from '../window'
import { changeDeclaration } from './change-declaration'

export const changePrint: FormPrintWindow = {
  kind: 'form-print',
  path: '/person/change-print',
  label: '个人信息修改申报审核表打印',
  permissions: ['PRINT'],
  service: 'report',
  forms: [{ name: 'person-change-audit', label: '', type: changeDeclaration.type, business: '11' }],
  counted: { prop: 'items', label: '变更项数', width: 88 },
  words: { find: '查询批次号', choose: '确认批号', preview: '打印预览', print: '打印' },
  emptyHint: '在【个人基本信息修改确认】中确认通过后才有批号；未确认的申报不能打印。',
}
