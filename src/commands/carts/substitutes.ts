import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CommandContext } from '../context'
import { type CartProduct, findProducts } from './cart-product'
import { priceOf } from './price-of'
import { usualChoice } from './usual-choice'

/** Something to have instead, with its usual options. */
export interface Substitute {
  productId: string
  name: string
  /** Integer minor units of the restaurant's currency. */
  unitPrice: number
}

/** So many are looked at, for some may not be sold at this hour, and so many are told. */
const LOOKED_AT = 8
const TOLD = 3

/** What comes nearest to products that cannot be had: of the same restaurant and category, the nearest price first. */
export async function findSubstitutes(
  ctx: CommandContext,
  gone: readonly string[],
  at: Date,
): Promise<Map<string, Substitute[]>> {
  if (gone.length === 0) return new Map()
  const near = await ctx.rows<{ of: string; id: string }>(sql`
    select g.id as of, c.id from products g cross join lateral (
      select c.id, abs(c.price - g.price) as away from products c
      where c.restaurant_id = g.restaurant_id and c.category_id = g.category_id and c.active and c.stock is distinct from 0
        and c.id <> all(${sql.param([...gone])}::uuid[])
      order by away, c.id limit ${LOOKED_AT}
    ) c where g.id = any(${sql.param([...gone])}::uuid[]) order by g.id, c.away, c.id`)
  const products = await findProducts(ctx, [...new Set(near.map(({ id }) => id))], ctx.locale)
  return new Map(
    gone.map((productId) => [
      productId,
      near
        .filter(({ of }) => of === productId)
        .flatMap(({ id }) => substitute(products.get(id), at))
        .slice(0, TOLD),
    ]),
  )
}

/** One, or none where it cannot be ordered then as it usually is. */
function substitute(product: CartProduct | undefined, at: Date): Substitute[] {
  if (!product) return []
  try {
    const unitPrice = priceOf(product, usualChoice(product, at), at)
    return [{ productId: product.id, name: product.name, unitPrice }]
  } catch (error) {
    if (error instanceof WaybillError) return []
    throw error
  }
}
