import { sql } from 'drizzle-orm'
import { command } from '../command'
import type { CommandContext } from '../context'
import { findLocked } from '../drivers/driver'
import { moveDriver } from '../drivers/move-driver'
import { type Check, moveCheck } from './check'
import { DeclineCheck, lockForReview, OneCheck } from './decide-check'

/**
 * Compliance has found that a check which was passed is worth nothing: a forged paper, somebody else’s. From now on it counts for nothing, and its
 * person may have another made.
 * @throws WaybillError `reason_required`, `second_person_needed` for one’s own, `illegal_transition` of a check that is not passed
 */
export const revokeCheck = command(
  'identity.revoke',
  DeclineCheck.pick({ reason: true }).extend(OneCheck.shape),
  async (ctx, { checkId, reason }) => {
    const check = await lockForReview(ctx, { checkId })
    await moveCheck(ctx, check, 'expired', {
      reason,
      set: sql`born_on = null, decided_at = ${ctx.now}, decided_by_id = ${ctx.actor.userId ?? null}`,
      facts: { revoked: true },
    })
    if (check.type === 'driver') await stopDriver(ctx, check, reason)
    return { id: checkId, status: 'expired' as const, reason }
  },
)

/** Who was proved to be who by this check is proved no more, and drives no more until a person lets him. */
async function stopDriver(ctx: CommandContext, { id, personId }: Check, reason: string): Promise<void> {
  const driver = await findLocked(ctx, { userId: personId })
  const proved = await ctx.row(sql`
    update drivers set identity_passed_at = null, identity_reference = null, born_on = null, updated_at = ${ctx.now}
    where user_id = ${personId} and identity_reference = ${id} returning id`)
  if (driver?.stage === 'active' && proved)
    await moveDriver(ctx, driver, 'suspended', { reason, suspendedFor: 'person' })
}
