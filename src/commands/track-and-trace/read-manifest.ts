import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ACTIVE_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { loadDelivery } from '../deliveries/delivery'
import { lockOrder } from '../orders/order'
import { readDispatch } from './read-dispatch'
import { reportsOf } from './report'

interface Seller {
  restaurant: string
  address: string | null
  market: string
  timeZone: string
}

/**
 * What the manifest of an order says (states.md, providers 17.4), for its driver, its restaurant and who looks after the law. That it was read is kept.
 * @throws WaybillError `not_found` also for a driver who does not carry it now; `manifest_unconfirmed` as long as the state has not taken it
 */
export const readManifest = command(
  'manifest.read',
  z.object({ orderId: z.uuid() }),
  async (ctx, { orderId }) => {
    const order = await lockOrder(ctx, orderId)
    ctx.subject('order', order.id, order.marketId)
    const delivery = await loadDelivery(ctx, orderId)
    const carries = delivery.driverId === ctx.actor.driverId && ACTIVE_DELIVERY_STATUSES.includes(delivery.status)
    if (ctx.actor.role === 'driver' && !carries) throw new WaybillError('not_found')
    const told = (await reportsOf(ctx, orderId)).filter(({ status }) => status === 'confirmed')
    const opening = told.findLast(({ kind }) => kind === 'delivery')
    if (!opening) throw new WaybillError('manifest_unconfirmed')
    const carried = told.findLast(({ kind }) => kind === 'delivery' || kind === 'amendment') ?? opening
    const seller = await ctx.row<Seller>(sql`
      select r.name as restaurant, r.address_line as address, m.name as market, m.time_zone as "timeZone"
      from restaurants r join markets m on m.id = r.market_id where r.id = ${order.restaurantId}`)
    const paper = await ctx.row<{ number: string | null; confirmedAt: Date; departsAt: Date }>(sql`
      select t.number, t.confirmed_at as "confirmedAt", c.confirmed_at as "departsAt"
      from trace_reports t, trace_reports c where t.id = ${opening.id} and c.id = ${carried.id}`)
    if (!seller || !paper) throw new WaybillError('manifest_unconfirmed')
    // Whenever it is printed, it says what was so when the state took it.
    const { dispatch } = await readDispatch(ctx, order, carried, opening, paper.departsAt)
    const goods = carried.goods ?? dispatch.delivery.goods
    const labels = sql.param(goods.map(({ label }) => label))
    const names = await ctx.rows<{ label: string; name: string | null; lot: string | null }>(sql`
      select distinct p.label, l.name, p.lot from packages p left join package_allocations a on a.package_id = p.id and a.order_id = ${orderId}
      left join order_lines l on l.id = a.line_id where p.label = any(${labels}::text[])`)
    return {
      ...seller,
      number: paper.number ?? opening.reference ?? '',
      confirmedAt: paper.confirmedAt,
      order: order.number,
      licence: dispatch.facility.licence,
      voided: told.some(({ kind, place }) => kind === 'void' && place > opening.place),
      delivery: { ...dispatch.delivery, goods },
      names,
    }
  },
  { keyed: false },
)

export type Manifest = Awaited<ReturnType<typeof readManifest>>
