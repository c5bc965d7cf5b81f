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
