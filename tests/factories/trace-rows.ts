import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** A package, a report and a difference of a restaurant; their ids by collection. */
export async function putTraces(
  sql: pg.Pool,
  { restaurantId, orderId, marketId }: { restaurantId: string; orderId: string; marketId: string },
): Promise<Record<'packages' | 'trace-reports' | 'trace-differences', string>> {
  const [pack, report, difference] = [randomUUID(), randomUUID(), randomUUID()]
  await sql.query(
    `insert into packages (id, label, restaurant_id, product_id, received) select $1::uuid, '1A4060300' || upper(substr(md5($1::uuid::text), 1, 15)), $2, id, 5
     from products where restaurant_id = $2 order by id limit 1`,
    [pack, restaurantId],
  )
  await sql.query(
    `insert into trace_reports (id, order_id, market_id, restaurant_id, kind, status, provider, place)
     values ($1, $2, $3, $4, 'delivery', 'confirmed', 'metrc', 0)`,
    [report, orderId, marketId, restaurantId],
  )
  await sql.query(
    `insert into trace_differences (id, market_id, restaurant_id, kind, status, subject, ours, theirs)
     values ($1, $2, $3, 'unknown_here', 'open', '7', '', '1')`,
    [difference, marketId, restaurantId],
  )
  return { packages: pack, 'trace-reports': report, 'trace-differences': difference }
}
