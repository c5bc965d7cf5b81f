import { sql } from 'drizzle-orm'
import { evaluate } from '../../domain/compliance/evaluate'
import { lookBackHours } from '../../domain/compliance/look-back'
import { packInForce } from '../../domain/compliance/pack-in-force'
import { requirementsOf } from '../../domain/compliance/requirements'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { marketAreas } from '../areas/market-areas'
import type { Judged, RuledMarket } from './judge-order'
import { lockPurchases } from './lock-purchases'
import { publishedPack } from './published-pack'
import { storedOrders } from './stored-orders'

/**
 * Asks the rules in force now about an order that was placed before: one for later, when its time comes. At which hour it may be ordered is
 * not asked again: that was done when it was.
 */
export async function judgeStored(
  db: Sql,
  { orderId, customerId, market }: { orderId: string; customerId: string | null; market: RuledMarket },
  { now, vault }: { now: Date; vault: Vault },
): Promise<Judged | null> {
  const edition = packInForce(market.ruleEditions ?? [], now)
  if (!edition) return null
  const published = await publishedPack(db, edition.id)
  const pack = { ...published, rules: published.rules.filter(({ kind }) => kind !== 'ordering_hours') }
  const { areas } = await marketAreas(db, market)
  const lookBack = lookBackHours(pack)
  if (lookBack > 0 && customerId) await lockPurchases(db, customerId)
  const asked = { which: sql`o.id = ${orderId}`, lookBackHours: lookBack, at: now }
  const [order] = await storedOrders(db, asked, { ...market, areas, vault })
  if (!order) return null
  const decisions = evaluate(order.facts, pack, now)
  return { decisions, requirements: requirementsOf(pack, decisions), items: order.facts.items }
}
