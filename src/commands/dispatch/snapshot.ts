import { sql } from 'drizzle-orm'
import type { DriverTerms } from '../../domain/compliance/rule'
import { ACTIVE_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import type { DispatchSnapshot } from '../../domain/dispatch/snapshot'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import type { CommandContext } from '../context'
import { CARRIER, type CarrierRow, unfitFor } from '../drivers/carrier'
import { LIVE_SECONDS } from '../drivers/record-positions'

interface DeliveryRow {
  id: string
  orderId: string
  readyAt: Date
  placedAt: Date
  pickupLat: number
  pickupLng: number
  dropoffLat: number
  dropoffLng: number
  cashDue: number
  refusedAt: Record<string, number>
  driverTerms: DriverTerms | null
}

interface DriverRow extends CarrierRow {
  lat: number
  lng: number
  idleSince: Date
  cashHeld: number
}

interface RulesRow {
  metersPerMinute: number
  detourPercent: number
  leadMinutes: number
  maxPickupMeters: number
  cashLimit: number
  offerSeconds: number
  timeZone: string
}

/** All that dispatch of one market may look at, as of now: waiting deliveries, idle drivers with a live position, the market's rules. */
export async function takeSnapshot(
  ctx: CommandContext,
  marketId: string,
): Promise<{ snapshot: DispatchSnapshot; offerSeconds: number }> {
  const rules = await ctx.row<RulesRow>(sql`
    select meters_per_minute as "metersPerMinute", detour_percent as "detourPercent", lead_minutes as "leadMinutes",
      max_pickup_meters as "maxPickupMeters", cash_limit as "cashLimit", offer_seconds as "offerSeconds", time_zone as "timeZone"
    from markets where id = ${marketId}`)
  if (!rules) throw new WaybillError('not_found')
  // What stands at the counter before its time is fetched then. An accepted offer of a delivery that waits again was let go later: its driver
  // comes last, like those who declined.
  const deliveries = await ctx.rows<DeliveryRow>(sql`
    select d.id, d.order_id as "orderId", least(d.ready_by, o.ready_at) as "readyAt", d.created_at as "placedAt", d.pickup_lat as "pickupLat",
      d.pickup_lng as "pickupLng", d.dropoff_lat as "dropoffLat", d.dropoff_lng as "dropoffLng", d.cash_due as "cashDue",
      (select coalesce(jsonb_object_agg(f.driver_id, extract(epoch from f.closed_at) * 1000 order by f.closed_at), '{}') from offers f
        where f.delivery_id = d.id and f.status in ('accepted', 'declined', 'expired')) as "refusedAt", o.requirements->'driver' as "driverTerms"
    from deliveries d join orders o on o.id = d.order_id
    where d.market_id = ${marketId} and d.status = 'unassigned' and d.ready_by is not null`)
  const drivers = deliveries.length === 0 ? [] : await idleDrivers(ctx, marketId)
  const { metersPerMinute, detourPercent, leadMinutes, maxPickupMeters, cashLimit, offerSeconds } = rules
  const { vault } = ctx.call.app
  const today = localMoment(ctx.now, rules.timeZone).date
  return {
    offerSeconds,
    snapshot: {
      now: ctx.now,
      deliveries: deliveries.map(({ pickupLat, pickupLng, dropoffLat, dropoffLng, driverTerms, ...rest }) => ({
        ...rest,
        ...(driverTerms && { unfit: unfitFor(driverTerms, drivers, { vault, today }) }),
        pickup: { lat: pickupLat, lng: pickupLng },
        dropoff: { lat: dropoffLat, lng: dropoffLng },
      })),
      drivers: drivers.map(({ id, lat, lng, idleSince, cashHeld }) => ({
        id,
        idleSince,
        cashHeld,
        position: { lat, lng },
      })),
      rules: {
        metersPerMinute,
        detour: detourPercent / 100,
        leadMinutes,
        maxPickupMeters,
        cashLimit: cashLimit > 0 ? cashLimit : null,
      },
    },
  }
}

function idleDrivers(ctx: CommandContext, marketId: string): Promise<DriverRow[]> {
  const active = sql.param([...ACTIVE_DELIVERY_STATUSES])
  return ctx.rows<DriverRow>(sql`
    select ${CARRIER}, p.lat, p.lng, coalesce(d.idle_since, d.online_since, ${ctx.now}) as "idleSince",
      coalesce((select balance from ledger_accounts a
        where a.driver_id = d.id and a.purpose = 'cash_held' and a.currency::text = m.currency::text), 0) as "cashHeld"
    from drivers d join driver_positions p on p.driver_id = d.id join markets m on m.id = d.market_id
    where d.market_id = ${marketId} and d.online and d.active and p.received_at > now() - make_interval(secs => ${LIVE_SECONDS})
      and not exists (select 1 from deliveries b where b.driver_id = d.id and b.status::text = any(${active}::text[]))
      and not exists (select 1 from offers f where f.driver_id = d.id and f.closed_at is null)`)
}
