import type { CartLine } from '../../domain/carts/cart-line'
import { demandOf } from '../../domain/carts/demand'
import type { CartChange } from '../../domain/carts/revalidate'
import { takeFromShelves } from '../../domain/carts/take-from-shelves'
import type { Purchase } from '../../domain/compliance/facts'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import { promotionsLeft } from '../../domain/promotions/promotions-left'
import type { PromotionRefusal } from '../../domain/promotions/refusal-of-promotion'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { arrivalOf } from '../carts/arrival-of'
import type { CartProduct } from '../carts/cart-product'
import { type Checkout, findAddress, linesOnMenu, priceAtDoor } from '../carts/checkout'
import { refuseUnorderable } from '../carts/refuse-changes'
import { takenFor } from '../carts/taken-for'
import { refuseBelowMinimum, termsAtDoor } from '../carts/terms-at-door'
import { judgeOrder } from '../compliance/judge-order'
import { refuseByRules } from '../compliance/refused-by-rules'
import type { Locale } from '../context'
import type { Market, Restaurant } from '../markets/load-market'
import { type Contact, contactOf } from '../orders/contact'
import { codeRefusalOf, type FoundOffers, judgeOffers } from '../promotions/promotions-for'
import type { BulkWish } from './bulk-input'

/** What the deliveries of a bulk order draw on, one after the other; changed by each that can be ordered. */
export interface Ledger {
  products: ReadonlyMap<string, CartProduct>
  offers: FoundOffers
  /** Places taken of each slot, by its beginning in milliseconds. */
  slots: Map<number, number>
  /** What the deliveries before took: limits of a customer count all of them. */
  bought: Purchase[]
}

interface Asked {
  market: Market
  restaurant: Restaurant
  lock: boolean
  delivery: BulkWish['deliveries'][number]
  lines: readonly CartLine[]
  /** The customer was told the prices of these lines. */
  told: boolean
}

interface Prepared {
  checkout: Checkout
  contact: Contact
  /** Why the code takes nothing off this one. */
  codeRefusal: PromotionRefusal | null
}

/** Each door has its own contact; the customer's own counts for none. */
const NOBODY = { name: null, phone: null, phoneVerified: false }

/** One delivery as an order of its own, judged on what those before it have left. @throws WaybillError as `prepareCheckout` */
export async function prepareDelivery(
  db: Sql,
  { actor, locale, now, vault }: { actor: Actor; locale: Locale; now: Date; vault: Vault },
  { market, restaurant, lock, delivery, lines: wanted, told }: Asked,
  ledger: Ledger,
): Promise<Prepared> {
  const scheduledFor = delivery.scheduledFor ? new Date(delivery.scheduledFor) : undefined
  const taken = scheduledFor && ledger.slots.get(scheduledFor.getTime())
  const { products, slot } = await takenFor(db, restaurant.id, ledger.products, { now, scheduledFor, lock, taken })
  const { lines, changes } = linesOnMenu(wanted, products)
  refuseUnorderable(changes)
  refuseShort(changes)
  const address = await findAddress(db, actor, delivery)
  const contact = contactOf(delivery.contact, { ...NOBODY, isGuest: true }, market.country)
  const terms = await termsAtDoor(db, { market, restaurant, address, locale, now: slot?.from ?? now })
  const offers = judgeOffers(ledger.offers, { market, restaurantId: restaurant.id, lines, now })
  const priced = priceAtDoor({ market, restaurant, address, terms, lines, tip: delivery.tip, offers, surge: null })
  const { quote } = priced
  refuseBelowMinimum(terms, quote)
  const judged = await judgeOrder(
    db,
    {
      stage: 'checkout',
      market,
      restaurantId: restaurant.id,
      customerId: actor.userId ?? null,
      lines,
      door: address,
      arrival: arrivalOf({ market, restaurant, address, slot, now }),
      alsoBought: ledger.bought,
    },
    { now, vault },
  )
  refuseByRules(judged, 'checkout', { locale, market })
  ledger.bought.push(...(judged?.items ?? []).map((item) => ({ ...item, at: now })))
  const options = new Map(lines.flatMap((line) => line.options.map((option) => [option.id, option])))
  ledger.products = takeFromShelves(ledger.products, demandOf(lines, options))
  ledger.offers = { ...ledger.offers, found: promotionsLeft(ledger.offers.found, quote.discounts) }
  if (slot) ledger.slots.set(slot.from.getTime(), (taken ?? 0) + 1)
  const said = told ? changes : []
  // Whoever orders for many is planned for: like an order for later it costs no surge.
  const place = { cartId: null, customer: NOBODY, restaurant, market, address, terms, slot, surge: null }
  return {
    checkout: { ...place, changes: said, offers, judged, ...priced },
    contact,
    codeRefusal: offers.refusal ?? codeRefusalOf(offers, quote),
  }
}

/** @throws WaybillError `stock_unavailable` where those before have left too little */
function refuseShort(changes: readonly CartChange[]): void {
  const short = changes.filter(({ kind }) => kind === 'stock')
  const products = [...new Set(short.map(({ productId }) => productId))]
  if (products.length > 0) throw new WaybillError('stock_unavailable', { products, changes: short })
}
