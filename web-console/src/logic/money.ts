const YUAN = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** An amount as the services write it, without grouping, the way it is read. */
export const moneyOf = (text: string) => (/^-?\d{1,15}(\.\d+)?$/.test(text) ? YUAN.format(Number(text)) : text)

/** Fields of declarations that hold amounts: a list of what changed names its fields only. */
const AMOUNTS = new Set(['wage'])

/** What a field of a declaration says, the way it is read. */
export const readOf = (field: string, text: string) => (AMOUNTS.has(field) ? moneyOf(text) : text)
