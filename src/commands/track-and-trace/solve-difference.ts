import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

export const SolveDifference = z.object({ note: z.string().trim().min(1).max(300) })

/** A person says what a difference was and what was done about it. @throws WaybillError `not_found` for one that is not open */
export const solveDifference = command(
  'trace_difference.solve',
  SolveDifference.extend({ differenceId: z.uuid() }),
  async (ctx, { differenceId, note }) => {
    const solved = await ctx.row<{ marketId: string; kind: string; subject: string }>(sql`
      update trace_differences set status = 'solved', note = ${note}, solved_by_id = ${ctx.actor.userId ?? null}, solved_at = ${ctx.now}, updated_at = ${ctx.now}
      where id = ${differenceId} and status = 'open' returning market_id as "marketId", kind, subject`)
    if (!solved) throw new WaybillError('not_found')
    const { marketId, kind, subject } = solved
    ctx.subject('trace-difference', differenceId, marketId)
    ctx.record({
      kind: 'track_and_trace',
      name: 'trace_difference.solved',
      outcome: 'done',
      code: kind,
      subject: { kind: 'trace-difference', id: differenceId },
      market: marketId,
      // What he wrote stands with the difference, where an erasure reaches it.
      facts: { about: subject },
    })
    return { id: differenceId, status: 'solved' as const }
  },
)
