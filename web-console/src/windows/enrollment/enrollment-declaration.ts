import type { RoutedDeclarationWindow } from '../window'
import { manners } from './manners'

export const enrollmentDeclaration: RoutedDeclarationWindow = {
  kind: 'routed-declaration',
  path: '/enrollment/enrollment-declaration',
  label: '增员申报',
  permissions: ['DECLARE'],
  service: 'enrollment',
  type: 'enrollment',
  numberLabel: '身份证号码',
  ways: [
    { type: 'new-hire', label: '新参保', asks: 'enrollments' },
    { type: 'renewal', label: '续保', asks: 'enrollments' },
    { type: 'transfer-in', label: '调入', asks: 'enrollments' },
    { type: 'insurance-addition', label: '险种增加', asks: 'enrollments' },
    { type: 'insurance-reduction', label: '险种减少', asks: 'reductions', presets: { medical: '0', injury: '0', unemployment: '0' } },
  ],
  presets: { ethnicGroup: '01', nationality: 'CHN', employmentForm: '41', insuredIdentity: '10' },
  ...manners,
}
