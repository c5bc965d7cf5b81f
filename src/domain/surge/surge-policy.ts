import { isOpen } from '../opening/is-open'
import type { LocalMoment } from '../opening/local-moment'
import type { OpeningHours } from '../opening/opening-hours'

/** What ×1 is. Multipliers count in basis points: 13,000 is ×1.3. */
export const PLAIN = 10_000
/** A multiplier is a whole number of these above ×1. */
export const STEP = 1_000
/** No market may set a higher cap: ×3. */
export const MOST_CAP = 30_000

/** A cell that was not looked at for so long says nothing any more. */
export const FRESH_SECONDS = 180

/** Whether and how far deliveries of a market cost more while couriers are few (ORD-9, LOW-2). Part of its tariff. */
export interface SurgePolicy {
  readonly enabled: boolean
  /** The highest multiplier, from `PLAIN` to `MOST_CAP`. */
  readonly capBasisPoints: number
  /** The most that is added to one delivery, integer minor units; null: no more bound than the multiplier. */
  readonly capAmount: number | null
  /** Fewer orders that wait near by are no shortage; 1 or more. */
  readonly minimumOrders: number
  /** What the courier gets of it, in basis points; the rest is the platform's. */
  readonly driverBasisPoints: number
  /** When it may act; null: at any hour. The market's holidays play no part. */
  readonly hours: OpeningHours | null
}

/** Whether a policy lets anything be charged at a moment of its market. */
export function surgeActs({ enabled, capBasisPoints, hours }: SurgePolicy, moment: LocalMoment, timeZone: string) {
  return enabled && capBasisPoints > PLAIN && isOpen({ hours, holidays: [], timeZone }, moment)
}
