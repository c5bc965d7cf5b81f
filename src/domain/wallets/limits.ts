/** What may be taken of a wallet's own money in a calendar day and month of its market. Null: no limit. Integer minor units. */
export interface Limits {
  readonly daily: number | null
  readonly monthly: number | null
}

/** What was taken so far in the day and in the month, less what came back. */
export interface Spent {
  readonly today: number
  readonly month: number
}

export type Period = 'day' | 'month'

/** A limit of the wallet's own goes before its market's. */
export function limitsOf(own: Limits, market: Limits): Limits {
  return { daily: own.daily ?? market.daily, monthly: own.monthly ?? market.monthly }
}

/** What each limit still leaves; null where there is none, never below zero. */
export function leftOf(limits: Limits, spent: Spent): Limits {
  const left = (limit: number | null, used: number) => (limit === null ? null : Math.max(limit - used, 0))
  return { daily: left(limits.daily, spent.today), monthly: left(limits.monthly, spent.month) }
}

/** Which limit an amount would go beyond, the narrower one first. */
export function overLimit(left: Limits, amount: number): { period: Period; left: number } | undefined {
  if (amount === 0) return undefined
  if (left.daily !== null && amount > left.daily) return { period: 'day', left: left.daily }
  if (left.monthly !== null && amount > left.monthly) return { period: 'month', left: left.monthly }
  return undefined
}
