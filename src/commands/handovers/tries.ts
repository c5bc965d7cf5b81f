import { sql } from 'drizzle-orm'
import type { FailureCause } from '../../domain/handovers/failure-causes'
import type { CommandContext } from '../context'

/** What happened at this door so far. */
interface Tries {
  /** A document said that somebody was too young. */
  minor: boolean
  wrongCodes: number
  /** Of the last failure. */
  cause: FailureCause | null
}

/** The earlier tries of a delivery whose order the caller has locked. */
export async function readTries(ctx: CommandContext, deliveryId: string): Promise<Tries> {
  const tries = await ctx.row<Tries>(sql`
    select coalesce(bool_or(of_age = false), false) as minor, count(*) filter (where code_matches = false) as "wrongCodes",
      (array_agg(cause order by at desc, id desc) filter (where result = 'failed'))[1] as cause
    from handovers where delivery_id = ${deliveryId}`)
  return tries ?? { minor: false, wrongCodes: 0, cause: null }
}
