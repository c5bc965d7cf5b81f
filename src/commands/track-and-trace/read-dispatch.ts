import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { DeliveryEnd, Facility, SalesDelivery } from '../../ports/track-and-trace'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { openText } from '../sealed-text'
import { readGoods } from './read-goods'
import type { Report } from './report'

export interface Dispatch {
  readonly facility: Facility
  readonly delivery: SalesDelivery
  readonly end: DeliveryEnd
}

/** When nobody has said when to expect an order. */
const USUAL_MS = 45 * 60_000

interface Row {
  state: string | null
  timeZone: string
  phone: string | null
  driverId: string | null
  employeeNumber: string | null
  driverName: string | null
  make: string | null
  model: string | null
  plate: string | null
  paperId: string | null
  paperNumber: string | null
  contactName: string | null
  line1: string
  city: string
  region: string | null
  postalCode: string | null
  arrivedAt: Date | null
  reason: string | null
}

/**
 * All that a state is told of an order, as it stands now, and the names of what is missing that the state asks for.
 * @param departsAt when it leaves, or was said to
 * @throws WaybillError `not_found`
 */
export async function readDispatch(
  ctx: CommandContext,
  order: Order,
  report: Report,
  opening: Report,
  departsAt = ctx.now,
): Promise<{ dispatch: Dispatch; missing: string[] }> {
  const row = await ctx.row<Row>(sql`
    select m.trace_state as state, m.time_zone as "timeZone", r.phone, d.id as "driverId", d.employee_number as "employeeNumber",
      coalesce(nullif(concat_ws(' ', d.given_name, d.family_name), ''), u.full_name) as "driverName",
      d.vehicle_make as make, d.vehicle_model as model, d.vehicle_plate as plate, paper.id as "paperId", paper.number as "paperNumber",
      o.contact_name as "contactName", o.address_line1 as line1, o.address_city as city, o.address_region as region,
      o.address_postal_code as "postalCode", coalesce(e.arrived_at, e.delivered_at, e.closed_at) as "arrivedAt", e.reason
    from orders o join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id
    left join deliveries e on e.order_id = o.id left join drivers d on d.id = ${report.driverId} left join users u on u.id = d.user_id
    left join driver_papers paper on paper.driver_id = d.id and paper.kind = 'driving_licence' and paper.counts
    where o.id = ${order.id}`)
  if (!row) throw new WaybillError('not_found')
  const { paperId, paperNumber } = row
  const licence =
    paperId && paperNumber ? openText(ctx.call.app.vault, SEALED.paperNumber.about(paperId), paperNumber) : null
  const asked = { licence: report.licence, state: row.state, phone: row.phone, region: row.region ?? row.state }
  const ofDriver = {
    driver_licence: licence,
    vehicle_make: row.make,
    vehicle_model: row.model,
    vehicle_plate: row.plate,
  }
  // Where it ended the state is not told who drove once more.
  const needed = report.kind === 'delivery' || report.kind === 'amendment' ? { ...asked, ...ofDriver } : { ...asked }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value?.trim() ? [] : [name]))
  const { goods, cameBack } = await readGoods(ctx, order)
  const dispatch: Dispatch = {
    facility: { licence: report.licence ?? '', state: row.state ?? '', timeZone: row.timeZone },
    delivery: {
      operationId: opening.id,
      number: order.number,
      soldAt: order.createdAt,
      driver: { id: row.employeeNumber ?? row.driverId ?? '', name: row.driverName ?? '', licence: licence ?? '' },
      vehicle: { make: row.make ?? '', model: row.model ?? '', plate: row.plate ?? '' },
      phone: row.phone ?? '',
      recipient: {
        name: row.contactName ?? '',
        line1: row.line1,
        line2: null,
        city: row.city,
        state: row.region ?? row.state ?? '',
        postalCode: row.postalCode,
      },
      departsAt,
      arrivesAt:
        order.promisedAt && order.promisedAt > departsAt ? order.promisedAt : new Date(departsAt.getTime() + USUAL_MS),
      goods,
    },
    end: {
      arrivedAt: row.arrivedAt ?? ctx.now,
      accepted: cameBack ? [] : goods.map(({ label }) => label),
      returned: cameBack
        ? goods.map(({ label, quantity, unit }) => ({ label, quantity, unit, reason: row.reason ?? 'Not delivered' }))
        : [],
    },
  }
  return { dispatch, missing }
}
