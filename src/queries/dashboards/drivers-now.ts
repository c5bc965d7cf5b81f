import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

export interface DriversNow {
  online: number
  /** Of those online: with a delivery in hand. */
  busy: number
}

/** Drivers on duty in a market, and how many of them work. */
export async function findDriversNow(db: Sql, marketId: string): Promise<DriversNow> {
  const row = await db.row<DriversNow>(sql`
    select count(*) as online, count(b.driver_id) as busy
    from drivers d left join (
      select distinct driver_id from deliveries where market_id = ${marketId} and closed_at is null and driver_id is not null
    ) b on b.driver_id = d.id
    where d.market_id = ${marketId} and d.online`)
  return row ?? { online: 0, busy: 0 }
}
