import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../domain/identity/actor'
import type { WaybillEvent } from '../events/event-map'
import type { JobSpec } from '../events/job-map'
import type { Sql } from '../ports/database'
import type { LogEntry } from './compliance-log/log-entry'
import { insertLog, type Written, writeUp } from './compliance-log/write-log'
import type { Call, CommandContext } from './context'
import { scopedKey } from './idempotency'

export type Outbox = ReturnType<typeof openOutbox>

/** Lower comes first, and 0 is everything else’s; `jobs.lag()` counts none above that. */
const BACKGROUND_PRIORITY = 10

/**
 * Collects what a command announces and asks for, and writes it in one statement at its end: events, their subscribers' jobs, the answer
 * to its idempotency key and the records of the compliance log stand or fall with the command's own rows.
 */
export function openOutbox(tx: Sql, call: Call, command: string) {
  const { app } = call
  const now = app.clock.now()
  const events: WaybillEvent[] = []
  const jobs: JobSpec[] = []
  const entries: LogEntry[] = []
  let subject: { kind: string; id: string; market?: string } | undefined
  let written: Written | undefined

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
    schedule(name, payload, { at, key, background, queue } = {}) {
      jobs.push({
        task: name,
        payload,
        ...(at && { run_at: app.clock.realAt(at).toISOString() }),
        ...(key && { job_key: `${name}:${key}` }),
        ...(queue && { queue_name: queue }),
        ...(background && { queue_name: name, priority: BACKGROUND_PRIORITY }),
      })
    },
    subject(kind, id, market) {
      subject = { kind, id, market }
    },
    record(entry) {
      entries.push(entry)
    },
  }

  async function flush({ audit, answer }: { audit: boolean; answer: unknown }): Promise<void> {
    const key = call.idempotencyKey ? scopedKey(call, command) : null
    const market = subject?.market ?? marketOf(events)
    if (audit) entries.unshift({ kind: 'action', outcome: 'done', subject, market })
    if (entries.length === 0 && !key && events.length === 0 && jobs.length === 0) return
    written = writeUp(call, command, now, entries)
    const parts = insertLog(written, app.clock.real())
    if (events.length > 0) parts.push(insertEvents(events, call.actor, app.clock.real()))
    if (key)
      parts.push(sql`answered as (
        update command_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb where key = ${key}
      )`)
    const asked = jobs.length > 0 ? sql`jobs.enqueue(${JSON.stringify(jobs)}::jsonb)` : sql``
    await tx.rows(parts.length > 0 ? sql`with ${sql.join(parts, sql`, `)} select ${asked}` : sql`select ${asked}`)
  }

  return {
    context,
    flush,
    /** After the commit: keys that were stored with it may be used again. */
    settled() {
      for (const key of written?.keys ?? []) app.personKeys.keep(key)
    },
    /** What the log is told although the command was refused. */
    surviving: () => entries.filter(({ survives }) => survives),
  }
}

function insertEvents(events: readonly WaybillEvent[], { role, userId }: Actor, now: Date): SQL {
  return sql`stored_events as (
        insert into events (id, name, at, request_id, actor_role, actor_id, data, recorded_at)
        select (e->>'id')::uuid, e->>'name', (e->>'at')::timestamptz, e->>'requestId', ${role}, ${userId ?? null}, e->'data', ${now}
        from jsonb_array_elements(${JSON.stringify(events)}::jsonb) e
      )`
}

/** Of what a command announces, where it did not say itself whereabouts it acts. */
function marketOf(events: readonly WaybillEvent[]): string | undefined {
  for (const { data } of events) if ('marketId' in data && data.marketId) return data.marketId
  return undefined
}
