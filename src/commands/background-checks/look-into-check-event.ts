import { sql } from 'drizzle-orm'
import type { CheckRing } from '../../ports/background-checks'
import type { Call } from '../context'
import { findChecks } from './check'
import { runCheck } from './run-check'

type Event = Pick<CheckRing, 'subject' | 'reference'>

/**
 * What a provider told of is asked of it. In any order, and as often as it likes: what comes before its own call was answered is found by the
 * candidate that it is about.
 */
export async function lookIntoCheckEvent(call: Call, eventId: string): Promise<void> {
  const { db, clock, backgroundChecks } = call.app
  const event = await db.row<Event>(
    sql`select subject, reference from background_check_events where id = ${eventId} and handled_at is null`,
  )
  if (!event) return
  const { subject, reference } = event
  const known = await findChecks(db, sql`${reference} in (c.candidate, c.invitation, c.report)`)
  const candidate = known.length === 0 ? await backgroundChecks?.candidateOf(subject, reference) : null
  const about = candidate ? await findChecks(db, sql`c.candidate = ${candidate}`) : known
  for (const { id } of about) await runCheck(call, id)
  await db.rows(sql`update background_check_events set handled_at = ${clock.real()} where id = ${eventId}`)
}
