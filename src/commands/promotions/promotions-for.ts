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
import { type FoundPromotion, findPromotions } from './find-promotions'

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

/** What there is to choose from, read once; one order may be judged by it, or many that are made together. */
export interface FoundOffers {
  readonly found: readonly FoundPromotion[]
  /** In capitals; null where the customer has none. */
  readonly code: string | null
  readonly customerKey: string | null
}

/**
 * The promotions that count for an order.
 * @throws WaybillError `promo_refused` with its `reason` where the customer's code does not count
 */
export async function promotionsFor(
  db: Sql,
  who: { actor: Actor; locale: Locale; now: Date },
  prospect: Prospect,
): Promise<Offers> {
  const productIds = prospect.lines.map(({ productId }) => productId)
  const offers = judgeOffers(await findOffers(db, who, { ...prospect, productIds }), { ...prospect, now: who.now })
  if (offers.refusal) refuseCode(offers.refusal, prospect.market.currency)
  return offers
}

/** Reads what promotions there are for these products, whatever becomes of each. */
export async function findOffers(
  db: Sql,
  { actor, locale, now }: { actor: Actor; locale: Locale; now: Date },
  prospect: Omit<Prospect, 'lines'> & { readonly productIds: readonly string[] },
): Promise<FoundOffers> {
  const { market, restaurantId, productIds, promoCode, phone } = prospect
  const code = promoCode?.trim().toUpperCase() || null
  const customerKey = customerKeyOf(actor, phone, market.country)
  const customerId = actor.userId ?? null
  const asked = { marketId: market.id, restaurantId, productIds, code, customerId, customerKey, locale, now }
  return { found: await findPromotions(db, asked), code, customerKey }
}

/** Which of them count for an order; `refusal` says why the customer's code does not. */
export function judgeOffers(
  { found, code, customerKey }: FoundOffers,
  { market, restaurantId, lines, now }: Pick<Prospect, 'market' | 'restaurantId' | 'lines'> & { readonly now: Date },
): Offers & { readonly refusal: PromotionRefusal | null } {
  const productIds = lines.map(({ productId }) => productId)
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)
  const moment = localMoment(now, market.timeZone)
  const { timeZone } = market
  const judged = found.map((promotion) => {
    const occasion = { restaurantId, moment, timeZone, productIds, subtotal, firstOrder: !promotion.ordered }
    return { promotion, refusal: refusalOfPromotion(promotion, occasion) }
  })
  const coded = code === null ? undefined : judged.find(({ promotion }) => promotion.code === code)
  const unknown = code !== null && !coded ? ({ reason: 'unknown' } as const) : null
  const promotions = judged.filter(({ refusal }) => refusal === null).map(({ promotion }) => promotion)
  return { promotions, coded: coded?.promotion, customerKey, refusal: unknown ?? coded?.refusal ?? null }
}

/**
 * A code that takes nothing off this basket is not accepted in silence. One that loses against something better is: nothing of it is used.
 * @throws WaybillError `promo_refused`: `used_up` where its budget does not suffice, else `wrong_items`
 */
export function assertCodeCounts(offers: Offers, basket: Basket): void {
  const refusal = codeRefusalOf(offers, basket)
  if (refusal) refuseCode(refusal, basket.currency)
}

/** Why a code whose terms are fulfilled takes nothing off a basket all the same; null where it does, or there is none. */
export function codeRefusalOf({ coded }: Offers, basket: Basket): PromotionRefusal | null {
  if (!coded || bestDiscounts([coded], basket).length > 0) return null
  const unbounded = { ...coded, terms: { ...coded.terms, budgetLeft: null } }
  return { reason: bestDiscounts([unbounded], basket).length === 0 ? 'wrong_items' : 'used_up' }
}

/** @throws WaybillError `promo_refused` with its reason */
export function refuseCode(refusal: PromotionRefusal, currency: CurrencyCode): never {
  throw new WaybillError(
    'promo_refused',
    refusal.reason === 'below_minimum' ? { ...refusal, currency } : { ...refusal },
  )
}
