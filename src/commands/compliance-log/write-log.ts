import { type SQL, sql } from 'drizzle-orm'
import { type Json, storableJson } from '../../domain/compliance-log/canonical-json'
import { canonicalRecord, type LogRecord } from '../../domain/compliance-log/record'
import type { PersonKey } from '../../ports/person-keys'
import type { Call } from '../context'
import { type LogEntry, personOf, userPerson } from './log-entry'

/** Records on their way into the log, with the keys that are stored with them. */
export interface Written {
  readonly rows: readonly (LogRecord & { mac: string; macKey: string })[]
  /** New ones, each once. */
  readonly keys: readonly PersonKey[]
}

/** Makes records of entries: complete, personal values sealed, each with its MAC. Nothing is stored yet. */
export function writeUp(call: Call, command: string, now: Date, entries: readonly LogEntry[]): Written {
  const { app, actor } = call
  const at = now.toISOString()
  const recordedAt = app.clock.real().toISOString()
  const keys = new Map<string, PersonKey>()

  /** One key for each person in a transaction: a new one is in nobody's hand until the commit. */
  function keyOf(person: string): PersonKey {
    const key = keys.get(person) ?? app.personKeys.of(person)
    keys.set(person, key)
    return key
  }

  const rows = entries.map((entry) => {
    const id = app.newId()
    const { ip, userAgent } = call
    const told = { ...(entry.person ? {} : { ip, userAgent }), ...entry.personal }
    const isPersonal = Object.values(told).some((value) => value !== undefined && value !== null)
    const key = isPersonal ? keyOf(entry.person ? userPerson(entry.person) : personOf(actor)) : undefined
    const record: LogRecord = {
      id,
      kind: entry.kind,
      command: entry.name ?? command,
      marketId: entry.market ?? null,
      actorRole: actor.role,
      actorId: actor.userId ?? null,
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      outcome: entry.outcome,
      code: entry.code ?? null,
      facts: storableJson(entry.facts),
      changes: storableJson(entry.changes),
      requestId: call.requestId,
      personal: key ? key.seal(JSON.stringify(told), id) : null,
      personalKey: key?.id ?? null,
      at,
      recordedAt,
    }
    const { key: macKey, mac } = app.logSeals.authenticate(canonicalRecord(record))
    return { ...record, mac, macKey }
  })
  return { rows, keys: [...keys.values()].filter(({ wrapped }) => wrapped) }
}

/** So many records have a parameter each; more go in one, for every number of them is another text that PostgreSQL has to prepare. */
const SINGLY = 8

/** A statement of its own. @param written at least one record */
export function logAlone(written: Written, createdAt: Date): SQL {
  return sql`with ${sql.join(insertLog(written, createdAt), sql`, `)} select`
}

/** Parts of a statement with `with`: `keys_kept`, where there are new keys, and `logged`, where there are records. */
export function insertLog({ rows, keys }: Written, createdAt: Date): SQL[] {
  return [...(keys.length > 0 ? [insertKeys(keys, createdAt)] : []), ...(rows.length > 0 ? [insertRecords(rows)] : [])]
}

function insertKeys(keys: Written['keys'], createdAt: Date): SQL {
  return sql`keys_kept as (
        insert into person_keys (id, person, wrapped, vault_key, created_at)
        select k.id, k.person, k.wrapped, k."vaultKey", ${createdAt.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) k (id uuid, person text, wrapped text, "vaultKey" text)
      )`
}

/** Each record comes as an array of texts: records of JSON cost PostgreSQL twice as much, a parameter for each column us (`bench:log`). */
function insertRecords(rows: Written['rows']): SQL {
  const records = rows.map(textsOf)
  const source =
    rows.length > SINGLY
      ? sql`select array(select jsonb_array_elements_text(e)) from jsonb_array_elements(${JSON.stringify(records)}::jsonb) e`
      : sql`values ${sql.join(
          records.map((record) => sql`(${sql.param(record)}::text[])`),
          sql`, `,
        )}`
  return sql`logged as (
        insert into compliance_log (id, kind, command, market_id, actor_role, actor_id, subject_kind, subject_id, outcome, code, facts, changes,
          request_id, personal, personal_key, at, recorded_at, mac, mac_key)
        select r[1]::uuid, r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11]::jsonb, r[12]::jsonb, r[13], r[14], r[15]::uuid,
          r[16]::timestamptz, r[17]::timestamptz, r[18], r[19]
        from (${source}) records (r)
      )`
}

/** In the order in which `insertRecords` takes them up. */
function textsOf(r: Written['rows'][number]): (string | null)[] {
  return [
    ...[r.id, r.kind, r.command, r.marketId, r.actorRole, r.actorId, r.subjectKind, r.subjectId, r.outcome, r.code],
    ...[
      jsonText(r.facts),
      jsonText(r.changes),
      r.requestId,
      r.personal,
      r.personalKey,
      r.at,
      r.recordedAt,
      r.mac,
      r.macKey,
    ],
  ]
}

const jsonText = (value: Json): string | null => (value === null ? null : JSON.stringify(value))
