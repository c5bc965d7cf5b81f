import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { priceSurge } from '../commands/surge/price-surge'
import type { Job } from './job'

/** Markets in which surge may act, and those where it still does although it was switched off, are looked at twice a minute. */
export const priceSurgeJob: Job = {
  name: 'price-surge',
  schedule: '*/30 * * * * *',
  async run(app) {
    const markets = await app.db.rows<{ id: string }>(sql`
      select m.id from markets m left join lateral (
        select id, surge_enabled from tariffs where market_id = m.id and begins_at <= ${app.clock.now()} order by begins_at desc limit 1) t on true
      where (m.active and coalesce(t.surge_enabled, m.surge_enabled)) or exists (select from surge_cells c where c.market_id = m.id)`)
    for (const { id } of markets) await priceSurge(systemCall(app, 'price-surge'), { marketId: id })
  },
}
