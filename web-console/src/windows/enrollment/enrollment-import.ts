import type { SheetImportWindow } from '../window'
import { enrollmentConfirmation } from './enrollment-confirmation'

export const enrollmentImport: SheetImportWindow = {
  kind: 'sheet-import',
  path: '/enrollment/enrollment-import',
  label: '批量增员报盘',
  permissions: ['DECLARE'],
  service: 'enrollment',
  type: enrollmentConfirmation.type,
  confirmedBy: enrollmentConfirmation.path,
  words: { template: '增员模板下载', browse: '浏览', load: '上传', save: '保存增员申报' },
}
