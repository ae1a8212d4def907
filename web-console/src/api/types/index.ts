/** The words the console and the services share: what the REST interface takes and gives. */
export type * from './common'
export type * from './declarations'
export type * from './persons'
export type * from './center'
export type * from './accounts'
export type * from './operations'
export type * from './tasks'
export type * from './imports'
