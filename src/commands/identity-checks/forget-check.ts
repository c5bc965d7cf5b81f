import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type Check, lockCheck } from './check'

/** The document of a check goes; what was decided, when and by what reference stays (SEC-8). */
export async function forgetNow(
  ctx: CommandContext,
  { id, documentId }: Pick<Check, 'id' | 'documentId'>,
): Promise<void> {
  if (documentId) {
    await ctx.rows(sql`delete from documents where id = ${documentId}`)
    ctx.emit('document.removed', { documentId })
  }
  ctx.subject('identity-check', id)
}

/** So long after a provider could not be made to forget, it is asked again. */
const AGAIN_MS = 3_600_000

const Forget = z.object({
  checkId: z.uuid(),
  /** Whether its provider has forgotten it, or never had it. */
  everywhere: z.boolean(),
})

/**
 * Its time to be kept is over: ours goes at once, a date of birth that nothing depends on with it, and a provider that did not forget is asked
 * again.
 */
export const forgetCheck = command(
  'identity.forget',
  Forget,
  async (ctx, { checkId, everywhere }): Promise<Record<string, never>> => {
    const check = await lockCheck(ctx, sql`c.id = ${checkId} and c.forget_at <= ${ctx.now}`)
    if (!check) return {}
    await forgetNow(ctx, check)
    const again = everywhere ? null : new Date(ctx.now.getTime() + AGAIN_MS)
    await ctx.rows(sql`
      update identity_checks set forget_at = ${again}, born_on = case when status = 'approved' then born_on end where id = ${checkId}`)
    return {}
  },
  { keyed: false },
)

/** More than these at once would hold up the worker. */
const MOST = 200

/**
 * Papers on which no check rests go as well: handed in beside one, or while what wanted them came to nothing. They are kept as long as the market
 * of their person keeps any after a decision, and a day at least, for one that is just being handed in.
 */
export const forgetLoosePapers = command(
  'identity.forget_loose',
  z.object({}),
  async (ctx): Promise<{ forgotten: number }> => {
    const gone = await ctx.rows<{ id: string }>(sql`
      with due as (
        select f.id from documents f join users u on u.id = f.person_id left join markets m on m.id = u.market_id
        where f.purpose = 'identity' and f.created_at <= ${ctx.now}::timestamptz - make_interval(days => greatest(coalesce(m.identity_keep_days, 0), 1)::int)
          and not exists (select from identity_checks c where c.document_id = f.id)
        limit ${MOST}
      )
      delete from documents f using due where f.id = due.id returning f.id`)
    for (const { id } of gone) {
      ctx.emit('document.removed', { documentId: id })
      ctx.record({
        kind: 'system',
        outcome: 'done',
        code: 'retention',
        subject: { kind: 'document', id },
        facts: { documentId: id },
      })
    }
    return { forgotten: gone.length }
  },
  { audit: false, keyed: false },
)
