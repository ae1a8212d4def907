import { del, get, post } from './http'
import type { Account } from './types'

const apart = { withoutSession: true }

export const currentAccount = () => get<Account>('/api/session', apart)
export const logIn = (login: string, password: string) => post<Account>('/api/session', { login, password }, apart)
export const refreshSession = () => post<Account | undefined>('/api/session/refresh', undefined, apart)
export const logOut = () => del<void>('/api/session', apart)
export const changePassword = (current: string, next: string) => post<void>('/api/session/password', { current, next })
