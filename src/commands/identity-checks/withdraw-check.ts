import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { lockCheck, moveCheck } from './check'

/** Who does not want to be checked any more takes it back; what was handed in goes with it, here and at the provider. */
export const withdrawCheck = command('identity.withdraw', z.object({ checkId: z.uuid() }), async (ctx, { checkId }) => {
  const check = await lockCheck(ctx, sql`c.id = ${checkId}`)
  if (!check || check.personId !== ctx.actor.userId) throw new WaybillError('not_found')
  await moveCheck(ctx, check, 'withdrawn', {
    reason: 'not_wanted',
    set: sql`flow_url = null, born_on = null, due_at = null, forget_at = ${ctx.now}`,
  })
  return { id: checkId, status: 'withdrawn' as const }
})
