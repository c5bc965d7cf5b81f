import { sql } from 'drizzle-orm'
import { invalid } from '../../domain/invalid'
import { LICENCE_TRANSITIONS, type LicenceStatus } from '../../domain/licences/transitions'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import type { Licence } from './licence'
import { tellPapers } from './tell-papers'

/**
 * The only writer of a licence's status: what it changes counts from this moment on, for rules, for going live and for the public.
 * @throws WaybillError `illegal_transition`, `forbidden`, `reason_required`; `validation_failed` for granting what has ended already
 */
export async function moveLicence(
  ctx: CommandContext,
  licence: Licence,
  { to, reason }: { to: LicenceStatus; reason?: string },
): Promise<{ id: string; status: LicenceStatus; reason: string | null }> {
  const { id, marketId, restaurantId, kind, status: from, expiresOn, today } = licence
  const { event } = findTransition(LICENCE_TRANSITIONS, { from, to, role: ctx.actor.role, reason })
  if (from === 'waiting' && to === 'granted' && expiresOn !== null && expiresOn < today)
    throw invalid('expiresOn', { en: 'It has expired already.', fr: 'La date d’expiration est passée.' })
  const why = to === 'granted' ? null : (reason?.trim() ?? null)
  await ctx.rows(sql`
    update licences set status = ${to}, reason = ${why}, judged_by_id = ${ctx.actor.userId ?? null}, judged_at = ${ctx.now}, updated_at = ${ctx.now}
    where id = ${id}`)
  await tellPapers(ctx, licence, { status: to, reason: why })
  ctx.subject('licence', id, marketId)
  ctx.record({
    kind: 'licence',
    name: event,
    outcome: to === 'granted' ? 'passed' : 'refused',
    subject: { kind: 'licence', id },
    market: marketId,
    facts: { kind, from, to, restaurantId, expiresOn, ...(reason?.trim() && { reason: reason.trim() }) },
  })
  ctx.emit(event, { licenceId: id, marketId, restaurantId, kind })
  return { id, status: to, reason: why }
}
