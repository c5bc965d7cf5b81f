import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { standing } from '../../domain/compliance/decision'
import { evaluate } from '../../domain/compliance/evaluate'
import { lookBackHours } from '../../domain/compliance/look-back'
import type { Rule, RulePack } from '../../domain/compliance/rule'
import { type RuleTally, tallyOrder } from '../../domain/compliance/tally-decisions'
import type { SpecialDay } from '../../domain/opening/opening-hours'
import { marketAreas } from '../areas/market-areas'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type StoredOrder, storedOrders } from './stored-orders'

/** So many orders a transaction: a tenth of a second, and what a kill loses. */
const BATCH = 200

interface Trial {
  id: string
  packId: string
  version: number
  rules: Rule[]
  tally: RuleTally[]
  marketId: string
  timeZone: string
  holidays: SpecialDay[]
  areasEdition: string
  /** The last order that was replayed; null: none yet. */
  lastAt: Date | null
  lastId: string | null
}

/**
 * Replays the next orders of a trial, each as of the moment of its placing, and asks for the batch after. Does nothing for one that is done;
 * after a kill it goes on where it was.
 */
export const runTrial = command(
  'rules.try_batch',
  z.object({ trialId: z.uuid() }),
  async (ctx, { trialId }) => {
    const trial = await lockTrial(ctx, trialId)
    if (!trial) return { replayed: 0 }
    const pack: RulePack = { id: trial.packId, version: trial.version, rules: trial.rules }
    const { areas } = await marketAreas(ctx, { id: trial.marketId, areasEdition: trial.areasEdition })
    const asked = { which: nextOrders(trial), lookBackHours: lookBackHours(pack) }
    const orders = await storedOrders(ctx, asked, { ...trial, areas, vault: ctx.call.app.vault })
    const { tally, refused } = replay(trial.tally, pack, orders)
    const last = orders.at(-1)
    const done = orders.length < BATCH
    await ctx.rows(sql`
      update rule_trials set status = ${done ? 'done' : 'running'}, done = done + ${orders.length}, refused = refused + ${refused},
        tally = ${JSON.stringify(tally)}::jsonb, last_at = coalesce(${last?.at ?? null}::timestamptz, last_at),
        last_id = coalesce(${last?.id ?? null}::text, last_id), finished_at = ${done ? ctx.now : null}, updated_at = ${ctx.now}
      where id = ${trialId}`)
    if (!done) ctx.schedule('try-rules', { trialId }, { key: trialId, background: true })
    return { replayed: orders.length }
  },
  { audit: false },
)

function lockTrial(ctx: CommandContext, trialId: string): Promise<Trial | undefined> {
  return ctx.row<Trial>(sql`
    select t.id, t.pack_id as "packId", t.version::int as version, t.rules, t.tally, t.market_id as "marketId", m.time_zone as "timeZone",
      coalesce(m.holidays, '[]') as holidays, m.areas_edition as "areasEdition", t.last_at as "lastAt", t.last_id as "lastId"
    from rule_trials t join markets m on m.id = t.market_id where t.id = ${trialId} and t.status in ('waiting', 'running') for update of t`)
}

function nextOrders({ id, lastAt, lastId }: Trial) {
  return sql`o.id in (
    select p.id from orders p join rule_trials t on t.id = ${id} and t.market_id = p.market_id join markets m on m.id = t.market_id
    where p.created_at >= (t.first_day::date)::timestamp at time zone m.time_zone
      and p.created_at < (t.last_day::date + 1)::timestamp at time zone m.time_zone
      ${lastAt ? sql`and (p.created_at, p.id) > (${lastAt}, ${lastId}::uuid)` : sql``}
    order by p.created_at, p.id limit ${BATCH})`
}

function replay(before: readonly RuleTally[], pack: RulePack, orders: readonly StoredOrder[]) {
  let tally = [...before]
  let refused = 0
  for (const { id, at, facts } of orders) {
    const decisions = evaluate(facts, pack, at)
    tally = tallyOrder(tally, id, decisions)
    if (standing(decisions, 'checkout').length > 0) refused++
  }
  return { tally, refused }
}
