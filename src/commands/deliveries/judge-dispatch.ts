import { sql } from 'drizzle-orm'
import { evaluate } from '../../domain/compliance/evaluate'
import type { Facts, Item, Licence } from '../../domain/compliance/facts'
import { ACTIVE_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import { itemsOfOrder, licencesOf } from '../compliance/fact-columns'
import { publishedPack } from '../compliance/published-pack'
import { keepRefusals, recordDecisions } from '../compliance/record-decisions'
import { refuseByRules } from '../compliance/refused-by-rules'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import type { Delivery } from './delivery'

interface Load {
  timeZone: string
  items: Item[]
  /** Of the other orders that the driver has with him or is to fetch. */
  carried: Item[]
  licences: Licence[]
}

/**
 * Asks what an order's rules ask once more when it is given to a driver or leaves its counter (CMP-2), by the version that judged it: whether he may
 * carry it beside what he carries of the same goods, or whether its seller may still sell it. Where the version asks neither it costs nothing.
 * @throws RefusedByRules `vehicle_value`, `licence_missing`
 */
export async function judgeDispatch(
  ctx: CommandContext,
  { id, marketId, currency }: Order,
  { requirements }: Pick<Delivery, 'requirements'>,
  { kind, driverId }: { kind: 'vehicle_value' | 'licence_valid'; driverId: string | null },
): Promise<void> {
  if (!requirements) return
  const pack = await publishedPack(ctx, requirements.pack.id)
  const rules = pack.rules.filter((rule) => rule.kind === kind && rule.enabled)
  if (rules.length === 0) return
  // Of two orders given to one driver at once the later is judged with the earlier, and not beside it.
  if (kind === 'vehicle_value')
    await ctx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`load:${driverId}`}, 0))`)
  const load = await readLoad(ctx, id, driverId)
  const decisions = rules.flatMap((rule) => {
    const same = load.carried.filter(({ goods }) => rule.goods.length === 0 || rule.goods.includes(goods))
    const carried = same.reduce((sum, { value }) => sum + value, 0)
    const { timeZone, items, licences } = load
    return evaluate({ ...UNKNOWN, timeZone, items, licences, carried }, { ...pack, rules: [rule] }, ctx.now)
  })
  const judged = { decisions, requirements, items: load.items }
  const about = { subject: { kind: 'order', id }, market: marketId }
  recordDecisions(ctx, judged, about)
  const market = { currency, timeZone: load.timeZone }
  await keepRefusals(ctx, about, async () => refuseByRules(judged, 'dispatch', { locale: ctx.locale, market }))
}

const UNKNOWN: Omit<Facts, 'timeZone' | 'items' | 'carried' | 'licences'> = {
  stage: 'dispatch',
  holidays: [],
  person: null,
  doorAreas: null,
  arrival: null,
  driver: null,
  evidence: null,
}

async function readLoad(ctx: CommandContext, orderId: string, driverId: string | null): Promise<Load> {
  const active = sql.param([...ACTIVE_DELIVERY_STATUSES])
  const load = await ctx.row<Load>(sql`
    select m.time_zone as "timeZone", ${itemsOfOrder()} as items, (
      select coalesce(jsonb_agg(carried.item), '[]')
      from deliveries d join orders o on o.id = d.order_id cross join lateral jsonb_array_elements(${itemsOfOrder()}) as carried (item)
      where d.driver_id = ${driverId} and d.status::text = any(${active}::text[]) and o.id <> ${orderId}) as carried,
      ${licencesOf(sql`o.restaurant_id`)} as licences
    from orders o join markets m on m.id = o.market_id where o.id = ${orderId}`)
  if (!load) throw new Error(`order ${orderId} has no market`)
  return load
}
