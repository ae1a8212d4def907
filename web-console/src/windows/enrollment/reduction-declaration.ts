import type { RoutedDeclarationWindow } from '../window'
import { manners } from './manners'

export const reductionDeclaration: RoutedDeclarationWindow = {
  kind: 'routed-declaration',
  path: '/enrollment/reduction-declaration',
  label: '减员申报',
  permissions: ['DECLARE'],
  service: 'enrollment',
  type: 'reduction',
  numberLabel: '证件号码',
  ways: [
    { type: 'suspension', label: '暂停参保', asks: 'reductions' },
    { type: 'termination', label: '终止参保', asks: 'reductions' },
    { type: 'retirement', label: '在职转退休', asks: 'reductions' },
  ],
  presets: { retirementKind: '411' },
  ...manners,
}
