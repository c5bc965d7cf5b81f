import { sql } from 'drizzle-orm'
import type { WaybillEvent } from '../events/event-map'
import type { JobSpec } from '../events/job-map'
import type { Sql } from '../ports/database'
import type { Call, CommandContext } from './context'
import { scopedKey } from './idempotency'

/** Lower comes first, and 0 is everything else’s; `jobs.lag()` counts none above that. */
const BACKGROUND_PRIORITY = 10

/**
 * Collects what a command announces and asks for, and writes it in one statement at its end: events, their subscribers' jobs, the answer
 * to its idempotency key and the audit row stand or fall with the command's own rows.
 */
export function openOutbox(tx: Sql, call: Call, command: string) {
  const { app } = call
  const now = app.clock.now()
  const events: WaybillEvent[] = []
  const jobs: JobSpec[] = []
  let subject: { kind: string; id: string } | undefined

  const context: CommandContext = {
    rows: tx.rows,
    row: tx.row,
    call,
    actor: call.actor,
    locale: call.locale,
    now,
    newId: app.newId,
    newSecret: app.newSecret,
    emit(name, data) {
      const event = { id: app.newId(), name, at: now.toISOString(), requestId: call.requestId, data } as WaybillEvent
      events.push(event)
      jobs.push(...app.subscriptions(event))
    },
    schedule(name, payload, { at, key, background } = {}) {
      jobs.push({
        task: name,
        payload,
        ...(at && { run_at: app.clock.realAt(at).toISOString() }),
        ...(key && { job_key: `${name}:${key}` }),
        ...(background && { queue_name: name, priority: BACKGROUND_PRIORITY }),
      })
    },
    subject(kind, id) {
      subject = { kind, id }
    },
  }

  async function flush({ audit, answer }: { audit: boolean; answer: unknown }): Promise<void> {
    const key = call.idempotencyKey ? scopedKey(call, command) : null
    if (!audit && !key && events.length === 0 && jobs.length === 0) return
    await tx.rows(sql`
      with stored_events as (
        insert into events (id, name, at, request_id, actor_role, actor_id, data, recorded_at)
        select (e->>'id')::uuid, e->>'name', (e->>'at')::timestamptz, e->>'requestId', ${call.actor.role},
          ${call.actor.userId ?? null}, e->'data', ${app.clock.real()}
        from jsonb_array_elements(${JSON.stringify(events)}::jsonb) e
      ), answered as (
        update command_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb where key = ${key}
      ), audited as (
        insert into audit_log (id, command, actor_role, actor_id, subject_kind, subject_id, request_id, ip, user_agent, at, recorded_at)
        select ${app.newId()}::uuid, ${command}::text, ${call.actor.role}::text, ${call.actor.userId ?? null}::text, ${subject?.kind ?? null}::text,
          ${subject?.id ?? null}::text, ${call.requestId}::text, ${call.ip ?? null}::text, ${call.userAgent ?? null}::text,
          ${now}::timestamptz, ${app.clock.real()}::timestamptz
        where ${audit}::boolean
      )
      select jobs.enqueue(${JSON.stringify(jobs)}::jsonb) where ${jobs.length > 0}::boolean`)
  }

  return { context, flush }
}
