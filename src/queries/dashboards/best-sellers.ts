import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** The newest so many orders stand for the whole: a kitchen that sells more in a week knows its best sellers. */
const MAX_ORDERS = 1500

export interface BestSeller {
  productId: string
  name: string
  quantity: number
  /** In minor units, at the prices of the day. */
  revenue: number
}

/** What was ordered most since a moment at some restaurants, without orders that came to nothing. */
export function findBestSellers(
  db: Sql,
  restaurantIds: readonly string[],
  since: Date,
  locale: 'en' | 'fr',
): Promise<BestSeller[]> {
  // Restaurant by restaurant: only so is the index that has them by time read backwards, and no further than needed.
  const each = Math.ceil(MAX_ORDERS / Math.max(1, restaurantIds.length))
  return db.rows<BestSeller>(sql`
    with bought as (
      select o.id, o.created_at from unnest(${sql.param([...restaurantIds])}::uuid[]) r (id) cross join lateral (
        select o.id, o.created_at from orders o where o.restaurant_id = r.id and o.created_at >= ${since}
          and o.status not in ('scheduled', 'pending', 'payment_failed', 'declined', 'cancelled', 'returned')
        order by o.created_at desc limit ${each}
      ) o
    ), sold as (
      select l.product_id, sum(l.quantity) as quantity, sum(l.total) as revenue,
        (array_agg(l.name order by b.created_at desc))[1] as name
      from bought b join order_lines l on l.order_id = b.id group by l.product_id
      order by quantity desc, revenue desc, l.product_id limit 8
    )
    select s.product_id as "productId", coalesce(t.name, s.name) as name, s.quantity, s.revenue
    from sold s left join products_locales t on t._parent_id = s.product_id and t._locale = ${locale}
    order by s.quantity desc, s.revenue desc, s.product_id`)
}
