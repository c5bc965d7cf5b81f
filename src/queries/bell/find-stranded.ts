import { sql } from 'drizzle-orm'
import { isOpen } from '../../domain/opening/is-open'
import { localMoment } from '../../domain/opening/local-moment'
import type { Schedule } from '../../domain/opening/spans-of'
import type { Sql } from '../../ports/database'

/** An order for a time at which its restaurant will be closed, by hours or days of rest that came after it. */
export interface StrandedOrder {
  id: string
  number: string
  restaurant: string
  /** When the restaurant or its market was changed last. */
  since: Date
}

/** Those of some restaurants, the next first. Few orders sleep, and an index knows them. */
export async function findStranded(db: Sql, restaurantIds: readonly string[], limit: number): Promise<StrandedOrder[]> {
  const rows = await db.rows<StrandedOrder & Schedule & { scheduledFor: Date }>(sql`
    select o.id, o.number, r.name as restaurant, greatest(r.updated_at, m.updated_at) as since, o.scheduled_for as "scheduledFor", r.hours,
      coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone"
    from orders o join restaurants r on r.id = o.restaurant_id join markets m on m.id = r.market_id
    where o.sleeps_until is not null and o.restaurant_id = any(${sql.param([...restaurantIds])}::uuid[]) and r.hours is not null
    order by o.scheduled_for, o.id`)
  return rows
    .filter((row) => !isOpen(row, localMoment(row.scheduledFor, row.timeZone)))
    .slice(0, limit)
    .map(({ id, number, restaurant, since }) => ({ id, number, restaurant, since }))
}
