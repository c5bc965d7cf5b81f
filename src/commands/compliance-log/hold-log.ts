import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** What is held: everything about a subject, by a person, or of a market. */
export const PlaceHold = z.object({
  reason: z.string().trim().min(3).max(500),
  about: z.enum(['subject', 'actor', 'market']),
  id: z.string().trim().min(1).max(100),
})

/** Legal hold: what it covers is not purged until it is lifted. */
export const placeHold = command('log.hold', PlaceHold, async (ctx, { reason, about, id }) => {
  const holdId = ctx.newId()
  ctx.subject('log_hold', holdId)
  ctx.record({
    kind: 'system',
    outcome: 'done',
    name: 'log.held',
    subject: { kind: about, id },
    facts: { holdId, reason },
  })
  await ctx.rows(sql`
    insert into compliance_holds (id, about, about_id, reason, placed_at) values (${holdId}, ${about}, ${id}, ${reason}, ${ctx.call.app.clock.real()})`)
  return { id: holdId }
})

const LiftHold = z.object({ holdId: z.uuid(), reason: z.string().trim().min(3).max(500).optional() })

/** @throws WaybillError `not_found` for one that is not there, or was lifted already */
export const liftHold = command('log.lift_hold', LiftHold, async (ctx, { holdId, reason }) => {
  ctx.subject('log_hold', holdId)
  const lifted = await ctx.row<{ about: string; aboutId: string }>(sql`
    update compliance_holds set lifted_at = ${ctx.call.app.clock.real()} where id = ${holdId} and lifted_at is null returning about, about_id as "aboutId"`)
  if (!lifted) throw new WaybillError('not_found')
  ctx.record({
    kind: 'system',
    outcome: 'done',
    name: 'log.hold_lifted',
    subject: { kind: 'log_hold', id: holdId },
    facts: { ...lifted, reason },
  })
})
