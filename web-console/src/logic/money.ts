const YUAN = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** An amount as the services write it, without grouping, the way it is read. */
export const moneyOf = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? YUAN.format(Number(text)) : text)
