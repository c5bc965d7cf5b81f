import { sql } from 'drizzle-orm'
import type { DeliveryTerms } from '../../domain/areas/delivery-terms'
import { type CartChange, revalidate } from '../../domain/carts/revalidate'
import { type SoldOption, soldOptions } from '../../domain/catalog/sold-option'
import { WaybillError } from '../../domain/errors'
import { distanceMeters } from '../../domain/geo/distance-meters'
import type { Actor } from '../../domain/identity/actor'
import type { Interval } from '../../domain/opening/open-intervals'
import { type Quote, type QuoteLine, quoteOrder } from '../../domain/pricing/quote'
import type { Sql } from '../../ports/database'
import type { DeliveryAddress } from '../addresses/address-input'
import type { Locale } from '../context'
import { loadMarket, type Market, type Restaurant } from '../markets/load-market'
import { assertCodeCounts, type Offers, promotionsFor } from '../promotions/promotions-for'
import { findCart } from './cart'
import { cartKeyOf } from './cart-key'
import { findProducts } from './cart-product'
import { refuseUnorderable } from './refuse-changes'
import { takenFor } from './taken-for'
import { refuseBelowMinimum, termsAtDoor } from './terms-at-door'

export interface CheckoutInput {
  addressId?: string
  address?: DeliveryAddress
  tip: number
  promoCode?: string
  /** A guest's: promotions may be limited for each customer. */
  phone?: string
  /** The beginning of the slot that the customer has chosen; absent: as soon as it can. */
  scheduledFor?: Date
}

export interface Checkout {
  cartId: string
  /** What is known of the customer; nulls for a guest. */
  customer: { name: string | null; phone: string | null }
  restaurant: Restaurant
  market: Market
  address: DeliveryAddress
  terms: DeliveryTerms
  /** Planned road metres from restaurant to door. */
  distanceMeters: number
  /** When it is to arrive, where the customer has chosen; null: as soon as it can. */
  slot: Interval | null
  /** Of the lines that can be ordered; their ids are those of the cart. */
  quote: Quote<CheckoutLine>
  /** What the customer has not been told yet, and what stands in the way of ordering. */
  changes: readonly CartChange[]
  /** What the quote's discounts were chosen from. */
  offers: Offers
}

interface CheckoutLine extends QuoteLine {
  readonly id: string
  readonly options: readonly SoldOption[]
}

/**
 * Everything that an order from this cart would be, priced and checked as of now (ORD-1). With `lock` the cart is held, so that it is
 * ordered once.
 * @throws WaybillError `cart_empty`, `cart_expired`, `out_of_area`, `minimum_not_reached`, `promo_refused`, `not_found`, those of
 * `takenFor`; where not one line can be ordered, `product_unavailable` or `options_invalid`
 */
export async function prepareCheckout(
  db: Sql,
  { actor, locale, now }: { actor: Actor; locale: Locale; now: Date },
  input: CheckoutInput,
  { lock = false } = {},
): Promise<Checkout> {
  const cart = await findCart(db, cartKeyOf(actor), now, { lock })
  if (!cart || cart.lines.length === 0 || !cart.restaurantId) throw new WaybillError('cart_empty')
  if (cart.expired) throw new WaybillError('cart_expired')
  const found = await findProducts(
    db,
    cart.lines.map((line) => line.productId),
    locale,
  )
  const { scheduledFor } = input
  const { products, slot } = await takenFor(db, cart.restaurantId, found, { now, scheduledFor, lock })
  const { lines: sellable, changes } = revalidate(cart.lines, products)
  if (sellable.length === 0) refuseUnorderable(changes)
  const lines = sellable.map(({ told: _, ...line }) => {
    const { name = '', groups = [] } = products.get(line.productId) ?? {}
    return { ...line, name, options: soldOptions(groups, line.options) }
  })
  const { restaurant, market } = await loadMarket(db, cart.restaurantId, now)
  const address = await findAddress(db, actor, input)
  const terms = await termsAtDoor(db, { market, restaurant, address, locale, now: slot?.from ?? now })
  const planned = Math.round(distanceMeters(restaurant.position, address) * market.speed.detour)
  const { promoCode, phone } = input
  const prospect = { market, restaurantId: restaurant.id, lines, promoCode, phone }
  const offers = await promotionsFor(db, { actor, locale, now }, prospect)
  const quote = quoteOrder({
    currency: market.currency,
    lines,
    fees: terms.fees,
    distanceMeters: planned,
    tip: input.tip,
    promotions: offers.promotions,
  })
  refuseBelowMinimum(terms, quote)
  assertCodeCounts(offers, quote)
  const customer = { name: cart.ownerName, phone: cart.ownerPhone }
  return {
    cartId: cart.id,
    customer,
    restaurant,
    market,
    address,
    terms,
    distanceMeters: planned,
    slot,
    quote,
    changes,
    offers,
  }
}

async function findAddress(db: Sql, actor: Actor, { address, addressId }: CheckoutInput): Promise<DeliveryAddress> {
  if (address) return address
  if (!addressId) throw new WaybillError('validation_failed', { fields: [{ path: 'address', message: 'Where to?' }] })
  const saved = await db.row<DeliveryAddress>(sql`
    select line1, city, quarter, region, postal_code as "postalCode", landmark, instructions, lat, lng from addresses where id = ${addressId} and user_id = ${actor.userId ?? null}`)
  if (!saved) throw new WaybillError('not_found')
  return saved
}
