import { type SQL, sql } from 'drizzle-orm'
import type { MarketHead } from './market-head'

/** Whose orders are counted: a whole market's, or those of some of its restaurants. Never of two markets: their money does not add up. */
export interface Scope {
  market: MarketHead
  restaurantIds?: readonly string[]
}

/** Orders `o` of the scope; both forms have indexes by time and for what is open. */
export function ordersOf({ market, restaurantIds }: Scope): SQL {
  return restaurantIds
    ? sql`o.restaurant_id = any(${sql.param([...restaurantIds])}::uuid[])`
    : sql`o.market_id = ${market.id}`
}

/** Orders for later that came in a span of time and that no kitchen has seen yet, counted: few, by an index of their own. */
export function asleep(scope: Scope, from: Date, to: Date): SQL {
  return sql`(select count(*) from orders o where o.sleeps_until is not null and ${ordersOf(scope)} and o.created_at >= ${from}
        and o.created_at < ${to})`
}

/**
 * What an order brought in, in minor units: to a restaurant its goods, to the market all that the customer paid but the tip, which is
 * the driver's. A discount that the platform pays costs the restaurant nothing (states.md).
 */
export function revenueOf({ restaurantIds }: Scope): SQL {
  if (!restaurantIds) return sql`o.total - o.tip`
  return sql`o.subtotal - case when o.discount = 0 then 0 else (
    select coalesce(sum((d->>'byRestaurant')::numeric), 0) from jsonb_array_elements(o.discounts) d) end`
}
