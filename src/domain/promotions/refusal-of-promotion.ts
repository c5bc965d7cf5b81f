import { isOpen } from '../opening/is-open'
import type { LocalMoment } from '../opening/local-moment'
import type { Promotion } from './promotion'

/** Why a promotion does not count for an order. */
export const PROMOTION_REFUSALS = [
  'unknown',
  'not_yet',
  'expired',
  'wrong_restaurant',
  'wrong_time',
  'used_up',
  'already_used',
  'not_first_order',
  'wrong_items',
  'below_minimum',
] as const

export type PromotionRefusal =
  | { readonly reason: Exclude<(typeof PROMOTION_REFUSALS)[number], 'below_minimum'> }
  /** `missing`: by how much the items cost too little, integer minor units. */
  | { readonly reason: 'below_minimum'; readonly missing: number }

/** An order that is about to be made. */
export interface Occasion {
  readonly restaurantId: string
  /** The clock of the market. */
  readonly moment: LocalMoment
  readonly timeZone: string
  readonly productIds: readonly string[]
  readonly subtotal: number
  /** The customer has ordered nothing before, as far as is known. */
  readonly firstOrder: boolean
}

/** Why a promotion does not count now, the reason first that nothing in the cart can mend; null where it does. */
export function refusalOfPromotion({ terms }: Promotion, occasion: Occasion): PromotionRefusal | null {
  const { restaurantId, moment, timeZone, productIds, subtotal } = occasion
  const { at } = moment
  if (terms.startsAt && at < terms.startsAt) return { reason: 'not_yet' }
  if (terms.endsAt && at >= terms.endsAt) return { reason: 'expired' }
  if (terms.restaurantIds && !terms.restaurantIds.includes(restaurantId)) return { reason: 'wrong_restaurant' }
  if (terms.usesLeft === 0 || terms.budgetLeft === 0) return { reason: 'used_up' }
  if (terms.customerUsesLeft === 0) return { reason: 'already_used' }
  if (terms.firstOrder && !occasion.firstOrder) return { reason: 'not_first_order' }
  if (!isOpen({ hours: terms.hours, holidays: [], timeZone }, moment)) return { reason: 'wrong_time' }
  const { productIds: covered } = terms
  if (covered && !productIds.some((id) => covered.includes(id))) return { reason: 'wrong_items' }
  if (subtotal < terms.minimum) return { reason: 'below_minimum', missing: terms.minimum - subtotal }
  return null
}
