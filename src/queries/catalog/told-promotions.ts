import { type SQL, sql } from 'drizzle-orm'

/** Who keeps them looks at the clock of the house, which is not the database's: only what was over long ago may be left out here. */
const OVER_DAYS = 30

/**
 * What customers may know of a market's promotions (`ToldPromotion`), a JSON array.
 * @param restaurantId those that are for it; absent: all
 */
export function toldPromotions(marketId: SQL, restaurantId?: SQL): SQL {
  const here = restaurantId
    ? sql`and (p.restaurant_id is null or p.restaurant_id = ${restaurantId})
        and (jsonb_typeof(p.told->'restaurantIds') = 'null' or p.told->'restaurantIds' ? ${restaurantId}::text)`
    : sql``
  return sql`(
    select coalesce(jsonb_agg(p.told), '[]') from told_promotions p
    where p.market_id = ${marketId} and (p.ends_at is null or p.ends_at > now() - make_interval(days => ${OVER_DAYS})) ${here})`
}
