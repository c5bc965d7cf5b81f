import { sql } from 'drizzle-orm'
import { ACTIVE_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import type { Position } from '../../domain/geo/position'
import type { SurgeCell, SurgeSnapshot } from '../../domain/surge/look-at-cells'
import type { SurgePolicy } from '../../domain/surge/surge-policy'
import type { CommandContext } from '../context'
import { LIVE_SECONDS } from '../drivers/record-positions'
import { surgeTariff } from './surge-columns'

interface Row {
  timeZone: string
  policy: SurgePolicy
  orders: Position[]
  couriers: Position[]
  before: (Omit<SurgeCell, 'since' | 'until'> & { since: string; until: string })[]
}

/**
 * What waits and who is free in a market, as of now. An order waits until a courier has accepted it, and one who thinks about an offer is free:
 * so the two balance. Who carries something already is not counted, although the next stop may be his.
 */
export async function takeSurgeSnapshot(
  ctx: CommandContext,
  marketId: string,
): Promise<(SurgeSnapshot & { timeZone: string }) | undefined> {
  const active = sql.param([...ACTIVE_DELIVERY_STATUSES])
  const row = await ctx.row<Row>(sql`
    select m.time_zone as "timeZone", ${surgeTariff('m', 't')} as policy,
      (select coalesce(jsonb_agg(jsonb_build_object('lat', d.pickup_lat, 'lng', d.pickup_lng)), '[]') from deliveries d
        where d.market_id = m.id and d.closed_at is null and d.status in ('unassigned', 'offered')) as orders,
      (select coalesce(jsonb_agg(jsonb_build_object('lat', p.lat, 'lng', p.lng)), '[]')
        from drivers d join driver_positions p on p.driver_id = d.id
        where d.market_id = m.id and d.online and d.active and p.received_at > now() - make_interval(secs => ${LIVE_SECONDS})
          and not exists (select 1 from deliveries b where b.driver_id = d.id and b.status::text = any(${active}::text[]))) as couriers,
      (select coalesce(jsonb_agg(jsonb_build_object('cell', c.cell, 'multiplier', c.multiplier, 'demand', c.demand, 'supply', c.supply,
        'shortage', c.shortage, 'since', c.since, 'until', c.until)), '[]') from surge_cells c where c.market_id = m.id) as before
    from markets m left join lateral (
      select * from tariffs where market_id = m.id and begins_at <= ${ctx.now} order by begins_at desc limit 1) t on true
    where m.id = ${marketId}`)
  if (!row) return undefined
  const { before, ...rest } = row
  return {
    ...rest,
    now: ctx.now,
    before: before.map((cell) => ({ ...cell, since: new Date(cell.since), until: new Date(cell.until) })),
  }
}
