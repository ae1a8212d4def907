import type { Way } from '@/windows'
import { post } from './http'
import type { Route } from './types'

/** What can be declared for the bearer of a number at a unit; the number travels in the body, never in the address. */
export const ask = (about: Way['asks'], idNumber: string, unitCode: string) => post<Route>(`/api/enrollment/${about}/route`, { idNumber, unitCode })
