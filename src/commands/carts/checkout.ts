import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { distanceMeters } from '../../domain/geo/distance-meters'
import type { Position } from '../../domain/geo/position'
import type { Actor } from '../../domain/identity/actor'
import { type Quote, quoteOrder } from '../../domain/pricing/quote'
import type { Sql } from '../../ports/database'
import type { Locale } from '../context'
import { loadMarket, type Market } from '../markets/load-market'
import { findCart, findProducts } from './cart'
import { cartKeyOf } from './cart-key'
import { assertSellable } from './change-cart'

export const AddressInput = z.object({
  line1: z.string().trim().min(1).max(200),
  city: z.string().trim().min(1).max(100),
  landmark: z.string().trim().max(200).optional(),
  instructions: z.string().trim().max(500).optional(),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})

export type DeliveryAddress = z.output<typeof AddressInput>

export interface CheckoutInput {
  addressId?: string
  address?: DeliveryAddress
  tip: number
}

export interface Checkout {
  cartId: string
  /** What is known of the customer; nulls for a guest. */
  customer: { name: string | null; phone: string | null }
  restaurant: { id: string; name: string; position: Position; prepMinutes: number; autoAccept: boolean }
  market: Market
  address: DeliveryAddress
  /** Planned road metres from restaurant to door. */
  distanceMeters: number
  quote: Quote
}

/**
 * Everything that an order from this cart would be, priced and checked as of now (ORD-1). With `lock` the cart is held, so that it is
 * ordered once.
 * @throws WaybillError `cart_empty`, `cart_expired`, `product_unavailable`, `restaurant_closed`, `market_disabled`, `out_of_area`, `not_found`
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
  const products = await findProducts(
    db,
    cart.lines.map((line) => line.productId),
    locale,
    now,
  )
  const lines = cart.lines.map((line) => {
    const product = products.get(line.productId)
    assertSellable(product)
    return { ...line, name: product.name, unitPrice: product.price }
  })
  const { restaurant, market } = await loadMarket(db, cart.restaurantId)
  const address = await findAddress(db, actor, input)
  if (distanceMeters(market.center, address) > market.radiusMeters) throw new WaybillError('out_of_area')
  const planned = Math.round(distanceMeters(restaurant.position, address) * market.speed.detour)
  const quote = quoteOrder({
    currency: market.currency,
    lines,
    fees: market.fees,
    distanceMeters: planned,
    tip: input.tip,
  })
  const customer = { name: cart.ownerName, phone: cart.ownerPhone }
  return { cartId: cart.id, customer, restaurant, market, address, distanceMeters: planned, quote }
}

async function findAddress(db: Sql, actor: Actor, { address, addressId }: CheckoutInput): Promise<DeliveryAddress> {
  if (address) return address
  if (!addressId) throw new WaybillError('validation_failed', { fields: [{ path: 'address', message: 'Where to?' }] })
  const saved = await db.row<DeliveryAddress>(sql`
    select line1, city, landmark, instructions, lat, lng from addresses where id = ${addressId} and user_id = ${actor.userId ?? null}`)
  if (!saved) throw new WaybillError('not_found')
  return saved
}
