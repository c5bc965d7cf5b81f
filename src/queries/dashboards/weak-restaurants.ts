import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** Fewer answers than this say nothing about a restaurant. */
const MIN_ANSWERED = 3
/** So many orders can be named in the address of a list. */
const MAX_NAMED = 50

/** A restaurant that declines or is late, over the last 24 hours. */
export interface WeakRestaurant {
  id: string
  name: string
  accepted: number
  declined: number
  /** Of those accepted: not ready when promised. */
  late: number
  /** The late ones by id, the newest first, as many as an address can hold. */
  lateIds: string[]
}

/** The restaurants of a market with the largest share of orders that were declined or not ready in time, worst first. */
export function findWeakRestaurants(db: Sql, marketId: string, now: Date): Promise<WeakRestaurant[]> {
  const from = new Date(now.getTime() - 86_400_000)
  // Cooking counts until the food is ready, the order is over, or now.
  const late = sql`coalesce(o.ready_at, o.closed_at, ${now}) > o.ready_by`
  return db.rows<WeakRestaurant>(sql`
    with weak as (
      select o.restaurant_id, count(*) filter (where o.ready_by is not null) as accepted,
        count(*) filter (where o.status = 'declined') as declined, count(*) filter (where ${late}) as late
      from orders o where o.market_id = ${marketId} and o.created_at >= ${from} and o.created_at < ${now}
      group by o.restaurant_id
      having count(*) filter (where o.ready_by is not null or o.status = 'declined') >= ${MIN_ANSWERED}
        and count(*) filter (where o.status = 'declined' or ${late}) > 0
      order by count(*) filter (where o.status = 'declined' or ${late})::float8
        / count(*) filter (where o.ready_by is not null or o.status = 'declined') desc, 2 desc, o.restaurant_id
      limit 5
    )
    select r.id, r.name, w.accepted, w.declined, w.late, coalesce(n.ids, '{}') as "lateIds"
    from weak w join restaurants r on r.id = w.restaurant_id
      left join lateral (
        select array_agg(l.id) as ids from (
          select o.id from orders o where o.restaurant_id = w.restaurant_id and o.created_at >= ${from} and o.created_at < ${now} and ${late}
          order by o.created_at desc limit ${MAX_NAMED}
        ) l
      ) n on w.late > 0
    order by (w.declined + w.late)::float8 / (w.accepted + w.declined) desc, w.accepted desc, r.id`)
}
