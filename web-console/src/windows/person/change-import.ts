import type { SheetImportWindow } from '../window'
import { changeConfirmation } from './change-confirmation'
import { changeDeclaration } from './change-declaration'

export const changeImport: SheetImportWindow = {
  kind: 'sheet-import',
  path: '/person/change-import',
  label: '个人信息修改申报导盘',
  permissions: ['DECLARE'],
  service: 'person',
  type: changeDeclaration.type,
  confirmedBy: changeConfirmation.path,
  words: { choose: '选择人员', template: '下载模板', browse: '浏览', load: '导入修改数据', save: '保存修改数据' },
  chosenFrom: [
    { prop: 'name', label: '姓名', width: 100, sortable: true },
    { prop: 'idNumber', label: '身份证号码', width: 178 },
    { prop: 'unitName', label: '单位', minWidth: 200 },
    { prop: 'participation', label: '参保状态', width: 170, as: 'participation' },
    { prop: 'inTransit', label: '在途标志', width: 110, as: 'inTransit' },
  ],
}
