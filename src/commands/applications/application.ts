import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { ApplicationDetails } from '../../domain/onboarding/application'
import { APPLICATION_TRANSITIONS, type ApplicationStatus, WAITING } from '../../domain/onboarding/transitions'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'

export interface Application {
  id: string
  status: ApplicationStatus
  applicantId: string
  marketId: string
  country: string
  timeZone: string
  details: ApplicationDetails
}

/** @throws WaybillError `not_found` for whoever neither made it nor looks at all of them */
export function assertSees(actor: Actor, { applicantId }: Pick<Application, 'applicantId'>): void {
  if (actor.role !== 'admin' && actor.userId !== applicantId) throw new WaybillError('not_found')
}

/** The application, locked: of two who decide at once, the second finds it decided. @throws WaybillError `not_found` */
export async function lockApplication(ctx: CommandContext, id: string): Promise<Application> {
  const found = await ctx.row<Application>(sql`
    select a.id, a.status, a.applicant_id as "applicantId", a.market_id as "marketId", a.details, m.country, m.time_zone as "timeZone"
    from restaurant_applications a join markets m on m.id = a.market_id where a.id = ${id} for update of a`)
  if (!found) throw new WaybillError('not_found')
  assertSees(ctx.actor, found)
  ctx.subject('application', id, found.marketId)
  return found
}

interface Move {
  to: ApplicationStatus
  /** What the applicant reads of it. */
  message?: string
  /** Details or documents that it is about. */
  fields?: readonly string[]
}

/** The only writer of an application’s status. @throws WaybillError `illegal_transition`, `forbidden`, `reason_required` */
export async function moveApplication(ctx: CommandContext, application: Application, move: Move): Promise<void> {
  const { id, status: from, marketId } = application
  const { to, message, fields = [] } = move
  const { event } = findTransition(APPLICATION_TRANSITIONS, { from, to, role: ctx.actor.role, reason: message })
  const by = ctx.actor.userId ?? null
  const [kept, told] = [JSON.stringify(fields), message ?? null]
  const begins = WAITING.includes(to) && !WAITING.includes(from)
  await ctx.rows(sql`
    with moved as (
      insert into restaurant_application_moves (id, application_id, "from", "to", by_id, at, message, fields)
      values (${ctx.newId()}, ${id}, ${from}, ${to}, ${by}, ${ctx.now}, ${told}, ${kept}::jsonb)
    )
    update restaurant_applications set status = ${to}, message = ${told}, fields = ${kept}::jsonb, updated_at = ${ctx.now},
      waiting_since = case when ${begins}::boolean then ${ctx.now}::timestamptz else waiting_since end,
      reviewer_id = case when ${to === 'in_review'}::boolean then ${by}::uuid else reviewer_id end
    where id = ${id}`)
  ctx.emit(event, { applicationId: id, marketId, by })
}
