import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { placesText } from '../../domain/compliance-log/places'
import { command } from '../command'

/** Contents that are kept no longer go (seven years, unless their kind has another rule); no more than these at once. */
const MOST = 5_000

/**
 * Deletes sealed records whose time is over and that no legal hold covers. Their leaves stay, so every proof holds, and the log itself tells which
 * places are empty and why.
 * @returns how many
 */
export const purgeLog = command(
  'log.purge',
  z.object({}),
  async (ctx) => {
    const purged = await ctx.rows<{ batch: number; places: number[] }>(sql`
      select batch, array_agg(place order by place) as places from compliance_purge(${ctx.call.app.clock.real()}, ${MOST}) group by batch order by batch`)
    const count = purged.reduce((sum, { places }) => sum + places.length, 0)
    if (count === 0) return 0
    const told = purged.map(({ batch, places }) => ({ batch, places: placesText(places) }))
    ctx.record({ kind: 'system', outcome: 'done', code: 'retention', facts: { count, purged: told } })
    return count
  },
  { audit: false, keyed: false },
)
