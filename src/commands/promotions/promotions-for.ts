import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { CurrencyCode } from '../../domain/money/currencies'
import { localMoment } from '../../domain/opening/local-moment'
import type { Basket } from '../../domain/promotions/basket'
import { bestDiscounts } from '../../domain/promotions/best-discounts'
import type { Promotion } from '../../domain/promotions/promotion'
import { type PromotionRefusal, refusalOfPromotion } from '../../domain/promotions/refusal-of-promotion'
import type { Sql } from '../../ports/database'
import type { Locale } from '../context'
import { customerKeyOf } from './customer-key'
import { findPromotions } from './find-promotions'

/** An order that is about to be priced. */
interface Prospect {
  readonly market: { id: string; country: string; currency: CurrencyCode; timeZone: string }
  readonly restaurantId: string
  readonly lines: readonly { productId: string; unitPrice: number; quantity: number }[]
  /** As the customer typed it. */
  readonly promoCode: string | undefined
  /** A guest's, where it is told. */
  readonly phone: string | undefined
}

export interface Offers {
  /** Those whose terms the order fulfils, that of the code among them. */
  readonly promotions: readonly Promotion[]
  readonly coded: Promotion | undefined
  /** Whose uses are counted; null for a guest without a telephone. */
  readonly customerKey: string | null
}

/**
 * The promotions that count for an order.
 * @throws WaybillError `promo_refused` with its `reason` where the customer's code does not count
 */
export async function promotionsFor(
  db: Sql,
  { actor, locale, now }: { actor: Actor; locale: Locale; now: Date },
  { market, restaurantId, lines, promoCode, phone }: Prospect,
): Promise<Offers> {
  const code = promoCode?.trim().toUpperCase() || null
  const customerKey = customerKeyOf(actor, phone, market.country)
  const productIds = lines.map(({ productId }) => productId)
  const customerId = actor.userId ?? null
  const asked = { marketId: market.id, restaurantId, productIds, code, customerId, customerKey, locale, now }
  const found = await findPromotions(db, asked)
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)
  const moment = localMoment(now, market.timeZone)
  const { timeZone } = market
  const judged = found.map((promotion) => {
    const occasion = { restaurantId, moment, timeZone, productIds, subtotal, firstOrder: !promotion.ordered }
    return { promotion, refusal: refusalOfPromotion(promotion, occasion) }
  })
  const coded = code === null ? undefined : judged.find(({ promotion }) => promotion.code === code)
  if (code !== null && !coded) refuseCode({ reason: 'unknown' }, market.currency)
  if (coded?.refusal) refuseCode(coded.refusal, market.currency)
  const promotions = judged.filter(({ refusal }) => refusal === null).map(({ promotion }) => promotion)
  return { promotions, coded: coded?.promotion, customerKey }
}

/**
 * A code that takes nothing off this basket is not accepted in silence. One that loses against something better is: nothing of it is used.
 * @throws WaybillError `promo_refused`: `used_up` where its budget does not suffice, else `wrong_items`
 */
export function assertCodeCounts({ coded }: Offers, basket: Basket): void {
  if (!coded || bestDiscounts([coded], basket).length > 0) return
  const unbounded = { ...coded, terms: { ...coded.terms, budgetLeft: null } }
  const affordable = bestDiscounts([unbounded], basket).length === 0
  refuseCode({ reason: affordable ? 'wrong_items' : 'used_up' }, basket.currency)
}

function refuseCode(refusal: PromotionRefusal, currency: CurrencyCode): never {
  throw new WaybillError(
    'promo_refused',
    refusal.reason === 'below_minimum' ? { ...refusal, currency } : { ...refusal },
  )
}
