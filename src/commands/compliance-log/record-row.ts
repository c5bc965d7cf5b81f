import { sql } from 'drizzle-orm'
import type { Json } from '../../domain/compliance-log/canonical-json'
import type { LogRecord } from '../../domain/compliance-log/record'

/** A record as PostgreSQL gives it. */
export type RecordRow = Omit<LogRecord, 'at' | 'recordedAt' | 'facts' | 'changes'> & {
  facts: Json
  changes: Json
  at: Date
  recordedAt: Date
}

/** Of `compliance_log r`. */
export const RECORD_COLUMNS = sql`r.id, r.kind, r.command, r.market_id as "marketId", r.actor_role as "actorRole", r.actor_id as "actorId",
  r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.outcome, r.code, r.facts, r.changes, r.request_id as "requestId", r.personal,
  r.personal_key as "personalKey", r.at, r.recorded_at as "recordedAt"`

export function readRecord(row: RecordRow): LogRecord {
  return { ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() }
}
