import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { WaybillError } from '../domain/errors'
import type { Sql } from '../ports/database'
import type { Call } from './context'

/** An answer is replayed for so long; `src/jobs/forget-answers.ts` removes older ones. */
export const REPLAY_HOURS = 24

/** Keys belong to their caller: two people may choose the same one. */
export function scopedKey(call: Call, command: string): string {
  const caller = call.actor.userId ?? call.actor.guestTokenHash ?? call.actor.role
  return `${command}:${caller}:${call.idempotencyKey}`
}

/**
 * Claims the caller's key for this command, or finds the answer given before. A concurrent claim of the same key waits here, on the
 * unique index, until the first transaction ends.
 * @returns the stored answer, or undefined when the key is new.
 * @throws WaybillError `idempotency_conflict` when the key came with another input.
 */
export async function claimKey<Answer>(
  tx: Sql,
  call: Call,
  command: string,
  input: unknown,
): Promise<{ answer: Answer } | undefined> {
  const key = scopedKey(call, command)
  const hash = createHash('sha256').update(canonicalJson(input)).digest('hex')
  const expiredBefore = new Date(call.app.clock.real().getTime() - REPLAY_HOURS * 3_600_000)
  const claimed = await tx.row(sql`
    insert into command_keys as k (key, input_hash, created_at) values (${key}, ${hash}, ${call.app.clock.real()})
    on conflict (key) do update set input_hash = excluded.input_hash, created_at = excluded.created_at, answer = null
      where k.created_at < ${expiredBefore}
    returning key`)
  if (claimed) return undefined
  const stored = await tx.row<{ input_hash: string; answer: Answer }>(
    sql`select input_hash, answer from command_keys where key = ${key}`,
  )
  if (!stored || stored.input_hash !== hash) throw new WaybillError('idempotency_conflict')
  return { answer: stored.answer }
}

/** JSON with sorted keys, so that equal inputs have equal hashes however they were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
