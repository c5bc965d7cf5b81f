import { sql } from 'drizzle-orm'
import { type Trouble, UNANSWERED_AFTER_MINUTES } from '../../domain/dashboards/spans'
import type { Sql } from '../../ports/database'

export interface TroubledOrder {
  orderId: string
  number: string
  restaurant: string
  market: string
  /** The worst of its troubles. */
  trouble: Trouble
  since: string
}

export interface Troubles {
  /** Orders with any trouble; one with two counts once. */
  orders: number
  /** Orders with this trouble; one with two counts in both. */
  counts: Record<Trouble, number>
  /** The worst and longest first. */
  worst: TroubledOrder[]
}

type Row = Omit<TroubledOrder, 'since'> & { since: Date; orders: number } & Record<`is_${Trouble}`, number>

/**
 * Open orders that need somebody: the delivery failed; the promise has passed; the food waits and no driver has it; the restaurant
 * does not answer.
 * @param marketId of all markets where it is left out
 */
export async function findTroubles(
  db: Sql,
  { marketId, now, limit }: { marketId?: string; now: Date; limit: number },
): Promise<Troubles> {
  const unanswered = new Date(now.getTime() - UNANSWERED_AFTER_MINUTES * 60_000)
  const rows = await db.rows<Row>(sql`
    with troubled as (
      select o.id, o.number, o.restaurant_id, o.market_id, coalesce(o.released_at, o.created_at) as placed_at, o.promised_at, d.ready_by, d.updated_at,
        coalesce(d.status in ('failed', 'returning'), false) as failed,
        coalesce(o.promised_at < ${now}, false) as late,
        coalesce(d.status in ('unassigned', 'offered') and d.ready_by <= ${now}, false) as no_driver,
        o.status = 'placed' and coalesce(o.released_at, o.created_at) <= ${unanswered} as unanswered
      from orders o left join deliveries d on d.order_id = o.id
      where o.closed_at is null ${marketId ? sql`and o.market_id = ${marketId}` : sql``}
    ), judged as (
      select t.*, case when failed then 'failed' when late then 'late' when no_driver then 'no_driver' else 'unanswered' end as trouble,
        case when failed then updated_at when late then promised_at when no_driver then ready_by else placed_at end as since
      from troubled t where failed or late or no_driver or unanswered
    )
    select j.id as "orderId", j.number, r.name as restaurant, m.name as market, j.trouble, j.since,
      count(*) over () as orders, count(*) filter (where j.failed) over () as is_failed, count(*) filter (where j.late) over () as is_late,
      count(*) filter (where j.no_driver) over () as is_no_driver, count(*) filter (where j.unanswered) over () as is_unanswered
    from judged j join restaurants r on r.id = j.restaurant_id join markets m on m.id = j.market_id
    order by array_position(array['failed', 'late', 'no_driver', 'unanswered'], j.trouble), j.since, j.id limit ${limit}`)
  const [first] = rows
  return {
    orders: first?.orders ?? 0,
    counts: {
      failed: first?.is_failed ?? 0,
      late: first?.is_late ?? 0,
      no_driver: first?.is_no_driver ?? 0,
      unanswered: first?.is_unanswered ?? 0,
    },
    worst: rows.map(({ orderId, number, restaurant, market, trouble, since }) => ({
      orderId,
      number,
      restaurant,
      market,
      trouble,
      since: since.toISOString(),
    })),
  }
}
