import type { SheetImportWindow } from '../window'
import { reductionConfirmation } from './reduction-confirmation'

export const reductionImport: SheetImportWindow = {
  kind: 'sheet-import',
  path: '/enrollment/reduction-import',
  label: '批量减员报盘',
  permissions: ['DECLARE'],
  service: 'enrollment',
  type: reductionConfirmation.type,
  confirmedBy: reductionConfirmation.path,
  filledByUnit: true,
  words: { template: '减员模板下载', browse: '浏览', load: '上传', save: '保存减员申报' },
}
