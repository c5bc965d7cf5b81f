import { canonicalJson, type Json } from './canonical-json'

/**
 * What a record tells of: `action` one row a command, `change` a generated write of staff, `decision` a rule's answer, `access` somebody
 * reading or exporting this log.
 */
export const RECORD_KINDS = [
  'action',
  'change',
  'decision',
  'identity',
  'handover',
  'driver',
  'licence',
  'privacy',
  'access',
  'track_and_trace',
  'system',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const OUTCOMES = ['done', 'allowed', 'refused', 'passed', 'failed', 'pending'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One field of a row that staff changed. Personal values lie sealed, by the field's name; secrets nowhere. */
export interface FieldChange {
  readonly field: string
  /** Of a text that has several languages. */
  readonly locale?: string
  readonly from?: Json
  readonly to?: Json
  readonly hidden?: 'sealed' | 'secret'
}

/** A row of the compliance log as it is authenticated, sealed and exported; times are ISO 8601 in UTC with milliseconds. */
export interface LogRecord {
  /** UUID v7. */
  readonly id: string
  readonly kind: RecordKind
  /** The command, or what happened: `order.place`, `identity.passed`. */
  readonly command: string
  readonly marketId: string | null
  readonly actorRole: string
  readonly actorId: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly outcome: Outcome
  /** Why, as a stable code. */
  readonly code: string | null
  readonly facts: Json
  readonly changes: Json
  readonly requestId: string
  /** Personal values, encrypted (AES-256-GCM, base64) under the person's own key; null where there are none. */
  readonly personal: string | null
  /** Of that key. */
  readonly personalKey: string | null
  readonly at: string
  readonly recordedAt: string
}

/**
 * The text over which a record's MAC and its leaf are computed: RFC 8785 (JSON Canonicalization Scheme) of these members and no others, and
 * of `v`, the version of this form. Personal values are in it as ciphertext, so that it outlives their key.
 */
export function canonicalRecord(record: LogRecord): string {
  return `{${MEMBERS.map((name) => `"${name}":${canonicalJson(record[name])}`).join(',')},"v":1}`
}

/** In the order of RFC 8785, so that nothing is sorted where every command writes. */
const MEMBERS = [
  'actorId',
  'actorRole',
  'at',
  'changes',
  'code',
  'command',
  'facts',
  'id',
  'kind',
  'marketId',
  'outcome',
  'personal',
  'personalKey',
  'recordedAt',
  'requestId',
  'subjectId',
  'subjectKind',
] as const satisfies readonly (keyof LogRecord)[]
