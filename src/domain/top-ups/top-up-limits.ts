/** What may be put into a wallet in a market. Integer minor units of its currency; null: no limit. */
export interface TopUpLimits {
  readonly least: number | null
  readonly most: number | null
  /** In a day of the market, all together. */
  readonly daily: number | null
}

/**
 * How much may be put in at once today.
 * @param today what was put in since the market's midnight, or is under way
 * @returns null where there is no limit; below `least`: nothing more today
 */
export function mostToday({ most, daily }: TopUpLimits, today: number): number | null {
  if (daily === null) return most
  const left = Math.max(daily - today, 0)
  return most === null ? left : Math.min(most, left)
}

/** @param amount integer minor units, above zero */
export function isWithin(limits: TopUpLimits, amount: number, today: number): boolean {
  const most = mostToday(limits, today)
  return amount >= (limits.least ?? 1) && (most === null || amount <= most)
}
