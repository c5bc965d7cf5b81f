import { sql } from 'drizzle-orm'
import type { Call } from '../context'
import { findCheck } from './check'
import { runCheck } from './run-check'

interface Heard {
  provider: 'persona' | 'jumio'
  reference: string
}

/**
 * What a provider told of is asked of it. An event that comes before its own check was answered for is of one that is still to be made: that
 * goes on by itself, and asks then.
 */
export async function lookIntoIdentity(call: Call, eventId: string): Promise<void> {
  const { app } = call
  const event = await app.db.row<Heard>(
    sql`select provider, reference from provider_events where id = ${eventId} and handled_at is null`,
  )
  if (!event) return
  const { provider, reference } = event
  const check = await findCheck(app.db, sql`c.provider = ${provider} and c.reference = ${reference}`)
  if (check) await runCheck(call, check.id)
  await app.db.rows(sql`update provider_events set handled_at = ${app.clock.real()} where id = ${eventId}`)
}
