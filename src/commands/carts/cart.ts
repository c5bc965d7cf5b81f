import { type SQL, sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import type { Locale } from '../context'
import { type CartKey, whereCart } from './cart-key'

/** A guest's or user's cart is kept for so long after its last change (ORD-1). */
export const CART_MINUTES = 30

export interface CartLine {
  productId: string
  quantity: number
  note?: string
}

/** A product as a cart needs it: its price and name of today, and why it could not be sold. */
export interface CartProduct {
  id: string
  name: string
  price: number
  active: boolean
  stock: number | null
  restaurantId: string
  restaurantName: string
  restaurantOpen: boolean
  marketActive: boolean
  currency: CurrencyCode
}

export interface Cart {
  id: string
  restaurantId: string | null
  lines: CartLine[]
  expired: boolean
}

/** A cart with what is known of its owner; nulls for a guest. */
export interface OwnedCart extends Cart {
  ownerName: string | null
  ownerPhone: string | null
}

/** The open cart, locked when it is about to change. An expired one is given as it is; the caller decides what that means. */
export async function findCart(
  db: Sql,
  key: CartKey,
  now: Date,
  { lock = false } = {},
): Promise<OwnedCart | undefined> {
  return db.row<OwnedCart>(sql`
    select c.id, c.restaurant_id as "restaurantId", c.lines, c.expires_at <= ${now} as expired, u.full_name as "ownerName", u.phone as "ownerPhone"
    from carts c left join users u on u.id = c.user_id where ${whereCart(key)} ${lock ? sql`for update of c` : sql``}`)
}

export async function findProducts(
  db: Sql,
  ids: readonly string[],
  locale: Locale,
  now: Date,
): Promise<Map<string, CartProduct>> {
  const found = await db.rows<CartProduct>(selectProducts(sql`p.id = any(${sql.param([...ids])}::uuid[])`, locale, now))
  return new Map(found.map((product) => [product.id, product]))
}

/** The products that match, as `CartProduct` rows; `p` is the product in the condition. */
export function selectProducts(condition: SQL, locale: Locale, now: Date): SQL {
  return sql`
    select p.id, coalesce(mine.name, base.name) as name, p.price, p.active, p.stock, r.id as "restaurantId", r.name as "restaurantName",
      r.active and (r.paused_until is null or r.paused_until <= ${now}) as "restaurantOpen", m.active as "marketActive", m.currency
    from products p
      join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id
      left join products_locales base on base._parent_id = p.id and base._locale = 'en'
      left join products_locales mine on mine._parent_id = p.id and mine._locale = ${locale}::_locales
    where ${condition}`
}

/** A cart as its owner sees it. Amounts in integer minor units of `currency`. */
export interface CartView {
  restaurant: { id: string; name: string } | null
  currency: CurrencyCode | null
  lines: { productId: string; name: string; quantity: number; unitPrice: number; total: number; note?: string }[]
  subtotal: number
}

export function viewCart(lines: readonly CartLine[], products: ReadonlyMap<string, CartProduct>): CartView {
  const shown = lines.flatMap((line) => {
    const product = products.get(line.productId)
    return product
      ? [{ ...line, name: product.name, unitPrice: product.price, total: product.price * line.quantity, product }]
      : []
  })
  const first = shown[0]?.product
  return {
    restaurant: first ? { id: first.restaurantId, name: first.restaurantName } : null,
    currency: first?.currency ?? null,
    lines: shown.map(({ product: _, ...line }) => line),
    subtotal: shown.reduce((sum, line) => sum + line.total, 0),
  }
}
