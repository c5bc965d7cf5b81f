import { sql } from 'drizzle-orm'
import type { DeliveryTerms } from '../../domain/areas/delivery-terms'
import type { CartLine } from '../../domain/carts/cart-line'
import { type CartChange, revalidate } from '../../domain/carts/revalidate'
import { heldSince, surgeHeld, type ToldQuote } from '../../domain/carts/told-quote'
import { type SoldOption, soldOptions } from '../../domain/catalog/sold-option'
import { WaybillError } from '../../domain/errors'
import { distanceMeters } from '../../domain/geo/distance-meters'
import type { Actor } from '../../domain/identity/actor'
import { invalid } from '../../domain/invalid'
import { localMoment } from '../../domain/opening/local-moment'
import type { Interval } from '../../domain/opening/open-intervals'
import { type Quote, type QuoteLine, quoteOrder } from '../../domain/pricing/quote'
import { type Surge, surgeAt } from '../../domain/surge/surge-at'
import { PLAIN } from '../../domain/surge/surge-policy'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import type { DeliveryAddress } from '../addresses/address-input'
import { type Judged, judgeOrder } from '../compliance/judge-order'
import type { Locale } from '../context'
import { loadMarket, type Market, type Restaurant } from '../markets/load-market'
import { assertCodeCounts, type Offers, promotionsFor } from '../promotions/promotions-for'
import { arrivalOf } from './arrival-of'
import { findCart } from './cart'
import { cartKeyOf } from './cart-key'
import { type CartProduct, findProducts } from './cart-product'
import { refuseUnorderable } from './refuse-changes'
import { takenFor } from './taken-for'
import { refuseBelowMinimum, termsAtDoor } from './terms-at-door'
import { toldWay } from './told-way'
import { namedFor } from './view-cart'

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
  /** What is emptied with the order; null where the lines are no cart's, or empties it otherwise. */
  cartId: string | null
  /** What is known of the customer; of a guest nothing but a telephone proved by a code. */
  customer: { name: string | null; phone: string | null; phoneVerified: boolean }
  restaurant: Restaurant
  market: Market
  address: DeliveryAddress
  terms: DeliveryTerms
  /** Planned road metres from restaurant to door. */
  distanceMeters: number
  /** When it is to arrive, where the customer has chosen; null: as soon as it can. */
  slot: Interval | null
  /** What the delivery costs more while couriers are few; null: nothing, as for every order for later. */
  surge: Surge | null
  /** Of the lines that can be ordered; their ids are those of the cart. */
  quote: Quote<CheckoutLine>
  /** What the customer has not been told yet, and what stands in the way of ordering. */
  changes: readonly CartChange[]
  /** What the quote's discounts were chosen from. */
  offers: Offers
  /** What the rules of the market say; null where none are in force. */
  judged: Judged | null
}

export interface CartCheckout extends Checkout {
  /** What the last quote told of this cart, and what this one tells. */
  told: { before: ToldQuote | null; now: ToldQuote }
  /** Others may still add to it. */
  isOpenToOthers: boolean
}

interface Priced extends Pick<Checkout, 'market' | 'restaurant' | 'address' | 'terms' | 'surge'> {
  lines: readonly CheckoutLine[]
  tip: number
  offers: Pick<Offers, 'promotions'>
}

export interface CheckoutLine extends QuoteLine {
  readonly id: string
  readonly options: readonly SoldOption[]
  /** Whose it is, where many have filled the cart. */
  readonly for?: string
}

/**
 * Everything that an order from this cart would be, priced and checked as of now (ORD-1). With `lock` the cart is held, so that it is
 * ordered once.
 * @throws WaybillError `cart_empty`, `cart_expired`, `out_of_area`, `minimum_not_reached`, `promo_refused`, `not_found`, those of
 * `takenFor`; where not one line can be ordered, `product_unavailable` or `options_invalid`
 */
export async function prepareCheckout(
  db: Sql,
  { actor, locale, now, vault }: { actor: Actor; locale: Locale; now: Date; vault: Vault },
  input: CheckoutInput,
  { lock = false } = {},
): Promise<CartCheckout> {
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
  const wanted = cart.lines.map((line) => ({ ...line, ...namedFor(cart.party, line) }))
  const { lines, changes } = linesOnMenu(wanted, products)
  const { restaurant, market } = await loadMarket(db, cart.restaurantId, now)
  const address = await findAddress(db, actor, input)
  const terms = await termsAtDoor(db, { market, restaurant, address, locale, now: slot?.from ?? now })
  const { promoCode, phone = cart.ownerPhone ?? undefined } = input
  const prospect = { market, restaurantId: restaurant.id, lines, promoCode, phone }
  const offers = await promotionsFor(db, { actor, locale, now }, prospect)
  const names = toldWay({ ...address, restaurantId: restaurant.id, lines, promoCode, scheduledFor })
  const current = slot || terms.surgeFree ? null : surgeNow(market, restaurant, now)
  const surge = surgeHeld(cart.told, current, { way: names.way, now })
  const priced = priceAtDoor({ market, restaurant, address, terms, lines, tip: input.tip, offers, surge })
  refuseBelowMinimum(terms, priced.quote)
  assertCodeCounts(offers, priced.quote)
  const judged = await judgeOrder(
    db,
    {
      stage: lock ? 'checkout' : 'quote',
      market,
      restaurantId: restaurant.id,
      customerId: actor.userId ?? null,
      lines,
      door: address,
      arrival: arrivalOf({ market, restaurant, address, slot, now }),
    },
    { now, vault },
  )
  const multipliers = { charged: surge?.multiplier ?? PLAIN, current: current?.multiplier ?? PLAIN }
  const telling: ToldQuote = {
    ...names,
    surge: multipliers.charged,
    at: heldSince(cart.told, multipliers, now),
    total: priced.quote.total - priced.quote.tip,
  }
  const customer = { name: cart.ownerName, phone: cart.ownerPhone, phoneVerified: cart.phoneVerified }
  return {
    cartId: cart.id,
    customer,
    restaurant,
    market,
    address,
    terms,
    slot,
    surge,
    changes,
    told: { before: cart.told, now: telling },
    isOpenToOthers: cart.party !== null && !cart.party.locked && cart.party.members.length > 0,
    ...priced,
    offers,
    judged,
  }
}

function surgeNow({ surge: policy, timeZone }: Market, { surge: cell }: Restaurant, now: Date): Surge | null {
  return surgeAt({ policy, cell, timeZone, moment: localMoment(now, timeZone) })
}

/** Lines as the menu has them now. @throws WaybillError where not one can be ordered */
export function linesOnMenu(
  wanted: readonly CartLine[],
  products: ReadonlyMap<string, CartProduct>,
): { lines: CheckoutLine[]; changes: readonly CartChange[] } {
  const { lines, changes } = revalidate(wanted, products)
  if (lines.length === 0) refuseUnorderable(changes)
  const named = lines.map(({ told: _, ...line }) => {
    const { name = '', categoryId = null, groups = [] } = products.get(line.productId) ?? {}
    return { ...line, name, categoryId, options: soldOptions(groups, line.options) }
  })
  return { lines: named, changes }
}

/** What the lines cost at a door, and how far it is. */
export function priceAtDoor({ market, restaurant, address, terms, lines, tip, offers, surge }: Priced) {
  const planned = Math.round(distanceMeters(restaurant.position, address) * market.speed.detour)
  const quote = quoteOrder({
    currency: market.currency,
    lines,
    fees: terms.fees,
    distanceMeters: planned,
    tip,
    promotions: offers.promotions,
    surge,
  })
  return { distanceMeters: planned, quote }
}

/** @throws WaybillError `validation_failed` where none is told, `not_found` for one that is not the caller's */
export async function findAddress(
  db: Sql,
  actor: Actor,
  { address, addressId }: Pick<CheckoutInput, 'address' | 'addressId'>,
): Promise<DeliveryAddress> {
  if (address) return address
  if (!addressId) throw invalid('address', { en: 'Where to?', fr: 'Livrer où ?' })
  const saved = await db.row<DeliveryAddress>(sql`
    select line1, city, quarter, region, postal_code as "postalCode", landmark, instructions, lat, lng from addresses where id = ${addressId} and user_id = ${actor.userId ?? null}`)
  if (!saved) throw new WaybillError('not_found')
  return saved
}
