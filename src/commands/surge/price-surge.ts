import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import { type LevelChange, levelChanges } from '../../domain/surge/level-changes'
import { lookAtCells, type SurgeCell } from '../../domain/surge/look-at-cells'
import { surgeActs } from '../../domain/surge/surge-policy'
import { command } from '../command'
import type { CommandContext } from '../context'
import { takeSurgeSnapshot } from './surge-snapshot'

/**
 * Looks at orders that wait and couriers who are free in one market, and sets what each cell charges (ORD-9). One look per market at a time.
 * Where surge is off, or does not act at this hour, every level ends. A change of level leaves a row that nobody can change.
 */
export const priceSurge = command(
  'surge.price',
  z.object({ marketId: z.uuid() }),
  async (ctx, { marketId }) => {
    ctx.subject('market', marketId, marketId)
    await ctx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`surge:${marketId}`}, 0))`)
    const found = await takeSurgeSnapshot(ctx, marketId)
    if (!found) throw new WaybillError('not_found')
    const { timeZone, ...snapshot } = found
    const acts = surgeActs(snapshot.policy, localMoment(ctx.now, timeZone), timeZone)
    const cells = acts ? lookAtCells(snapshot) : []
    const changes = levelChanges(snapshot.before, cells, acts)
    await storeCells(ctx, marketId, cells)
    if (changes.length > 0) await noteChanges(ctx, marketId, changes)
    return { marketId, cells: cells.length, changes: changes.length }
  },
  { audit: false },
)

async function storeCells(ctx: CommandContext, marketId: string, cells: readonly SurgeCell[]): Promise<void> {
  await ctx.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
        as g (cell text, multiplier int, demand float8, supply float8, shortage float8, since timestamptz, until timestamptz)
    ), gone as (
      delete from surge_cells c where c.market_id = ${marketId} and c.cell not in (select cell from given)
    )
    insert into surge_cells (market_id, cell, multiplier, demand, supply, shortage, since, until, looked_at)
    select ${marketId}, cell, multiplier, demand, supply, shortage, since, until, now() from given
    on conflict (market_id, cell) do update set multiplier = excluded.multiplier, demand = excluded.demand, supply = excluded.supply,
      shortage = excluded.shortage, since = excluded.since, until = excluded.until, looked_at = excluded.looked_at`)
}

async function noteChanges(ctx: CommandContext, marketId: string, changes: readonly LevelChange[]): Promise<void> {
  const rows = changes.map((change) => ({ ...change, id: ctx.newId() }))
  await ctx.rows(sql`
    insert into surge_levels (id, market_id, at, cell, before, after, reason, demand, supply, shortage, created_at, updated_at)
    select id, ${marketId}, ${ctx.now}, cell, before, after, reason::enum_surge_levels_reason, demand, supply, round(shortage * 10000),
      ${ctx.now}, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g (id uuid, cell text, before int, after int, reason text, demand float8, supply float8, shortage float8)`)
}
