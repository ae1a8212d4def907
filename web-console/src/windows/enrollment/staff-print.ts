import type { FormPrintWindow } from '../window'

export const staffPrint: FormPrintWindow = {
  kind: 'form-print',
  path: '/enrollment/staff-print',
  label: '人员增减员异动申报报表打印',
  permissions: ['PRINT'],
  service: 'report',
  forms: [
    { name: 'enrollment', label: '增员', type: 'enrollment', business: '31' },
    { name: 'reduction', label: '减员', type: 'reduction', business: '34' },
  ],
  byDays: true,
  counted: { prop: 'typeLabel', label: '异动类型', minWidth: 112 },
  words: { choose: '确认批号', preview: '生成报表', print: '打印' },
  emptyHint: '在【增员确认】或【减员确认】中确认通过后才有批号；未确认的申报不能打印。',
}
