import type { CartLine } from '../../domain/carts/cart-line'
import type { CartChange } from '../../domain/carts/revalidate'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { PromotionRefusal } from '../../domain/promotions/refusal-of-promotion'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { findProducts } from '../carts/cart-product'
import type { Checkout } from '../carts/checkout'
import type { Locale } from '../context'
import { loadMarket, type Market, type Restaurant } from '../markets/load-market'
import type { Contact } from '../orders/contact'
import { findOffers, refuseCode } from '../promotions/promotions-for'
import type { BulkWish } from './bulk-input'
import { commonCart, typedLines } from './common-lines'
import { type Ledger, prepareDelivery } from './prepare-delivery'

/** One delivery of a bulk order: as its order would be, or why there can be none. */
type BulkRow = { readonly checkout: Checkout; readonly contact: Contact } | { readonly refusal: WaybillError }

export interface Bulk {
  cartId: string | null
  restaurant: Restaurant
  market: Market
  /** In the order of the request. */
  rows: readonly BulkRow[]
  /** Prices of the cart that are not those told. */
  changes: readonly CartChange[]
  customerKey: string | null
  /** Of the rows that can be ordered, integer minor units. */
  total: number
}

/**
 * Everything that a bulk order would be, priced and checked as of now (ORD-6): quote and order both ask here. Each delivery is judged after
 * those before it, on the shelves, slots and promotions that they have left, so that what is quoted is what all of them can have together.
 * @throws WaybillError `cart_empty`, `cart_expired`, `not_found`, `other_restaurant`; `promo_refused` where the code counts for no delivery
 */
export async function prepareBulk(
  db: Sql,
  who: { actor: Actor; locale: Locale; now: Date; vault: Vault },
  wish: BulkWish,
  { lock = false } = {},
): Promise<Bulk> {
  const cart = await commonCart(db, who, wish, lock)
  const typed = [...(wish.lines ?? []), ...wish.deliveries.flatMap(({ lines }) => lines ?? [])]
  const ids = [...new Set([...typed, ...(cart?.lines ?? [])].map(({ productId }) => productId))]
  const products = await findProducts(db, ids, who.locale)
  const [restaurantId, ...others] = new Set([...products.values()].map((product) => product.restaurantId))
  if (!restaurantId) throw new WaybillError('not_found')
  if (others.length > 0) throw new WaybillError('other_restaurant')
  const { market, restaurant } = await loadMarket(db, restaurantId, who.now)
  const { promoCode } = wish
  const offers = await findOffers(db, who, { market, restaurantId, productIds: ids, promoCode, phone: undefined })
  const common: readonly CartLine[] = cart?.lines ?? typedLines(wish.lines ?? [], products)
  const ledger: Ledger = { products, offers, slots: new Map(), bought: [] }
  const place = { market, restaurant, lock }
  const rows: BulkRow[] = []
  const changes = new Map<string, CartChange>()
  const codes: (PromotionRefusal | null)[] = []
  for (const delivery of wish.deliveries) {
    const lines = delivery.lines ? typedLines(delivery.lines, products) : common
    const told = cart !== null && !delivery.lines
    const row = await orRefusal(() => prepareDelivery(db, who, { ...place, delivery, lines, told }, ledger))
    rows.push(row)
    if ('refusal' in row) continue
    codes.push(row.codeRefusal)
    for (const change of row.checkout.changes) changes.set(change.lineId, change)
  }
  const [first] = codes
  if (first && codes.every((refusal) => refusal !== null)) refuseCode(first, market.currency)
  return {
    cartId: cart?.id ?? null,
    restaurant,
    market,
    rows,
    changes: [...changes.values()],
    customerKey: offers.customerKey,
    total: rows.reduce((sum, row) => ('refusal' in row ? sum : sum + row.checkout.quote.total), 0),
  }
}

async function orRefusal<T>(prepare: () => Promise<T>): Promise<T | { refusal: WaybillError }> {
  try {
    return await prepare()
  } catch (error) {
    if (error instanceof WaybillError) return { refusal: error }
    throw error
  }
}
