import type { CurveName } from '../city/day-curve'
import type { MarketSlug } from '../demo/markets'

/** How much a market orders, and when. */
export interface Business {
  /** Orders in the busiest hour of an ordinary day. */
  readonly busiestHour: number
  readonly curve: CurveName
}

export const BUSINESS: Readonly<Record<MarketSlug, Business>> = {
  'north-miami': { busiestHour: 24, curve: 'meals' },
  douala: { busiestHour: 27, curve: 'meals' },
  austin: { busiestHour: 17, curve: 'goods' },
}
