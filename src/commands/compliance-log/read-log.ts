import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { leafHash } from '../../domain/compliance-log/merkle'
import { canonicalRecord, type LogRecord } from '../../domain/compliance-log/record'
import type { LogSeals } from '../../ports/log-seals'
import { command } from '../command'
import { LogFilterInput, matches } from './log-filter'
import { namesOf } from './names-of'
import { RECORD_COLUMNS, type RecordRow, readRecord } from './record-row'
import { sha256 } from './sha256'

/** Counted no further: whoever finds more asks more closely. */
const COUNTED = 10_000

/** `sealed` and unchanged since; `waiting` for its batch, with its MAC intact; `altered`: neither holds any more. */
export type SealState = 'sealed' | 'waiting' | 'altered'

export interface LogLine extends Omit<LogRecord, 'personal' | 'personalKey'> {
  /** Whether it holds sealed personal values. */
  readonly hasPersonal: boolean
  readonly seal: SealState
  readonly batch: number | null
}

type Row = RecordRow & { mac: string | null; macKey: string | null; batch: number | null; leaf: string | null }

/**
 * A page of the log, the newest first, each record with whether it is what was sealed and what it is about is called. Reading leaves a record itself: who asked for what.
 * @returns `total` up to 10,001, which means more than 10,000
 */
export const readLog = command(
  'log.read',
  LogFilterInput.extend({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    page: z.coerce.number().int().min(1).max(200).default(1),
  }),
  async (ctx, { limit, page, ...filter }) => {
    ctx.record({ kind: 'access', outcome: 'done', facts: { ...filter, page } })
    const rows = await ctx.rows<Row>(sql`
      select ${RECORD_COLUMNS}, r.mac, r.mac_key as "macKey", l.batch, l.hash as leaf
      from compliance_log r left join compliance_leaves l on l.record_id = r.id
      where ${matches(filter)} order by r.at desc, r.id desc limit ${limit} offset ${(page - 1) * limit}`)
    const counted = await ctx.row<{ total: number }>(sql`
      select count(*) as total from (select from compliance_log r where ${matches(filter)} limit ${COUNTED + 1}) c`)
    const { logSeals } = ctx.call.app
    const nameOf = await namesOf(ctx, rows, ctx.locale)
    return {
      docs: rows.map((row) => ({ ...lineOf(row, logSeals), ...nameOf(row) })),
      total: counted?.total ?? 0,
      page,
      limit,
    }
  },
  { audit: false, keyed: false },
)

function lineOf(row: Row, seals: LogSeals): LogLine {
  const { mac, macKey, batch, leaf, ...stored } = row
  const { personal, personalKey: _key, ...record } = readRecord(stored)
  return { ...record, hasPersonal: personal !== null, batch, seal: sealOf(row, seals) }
}

/** What a record says is compared with its leaf; before it has one, with its MAC. */
export function sealOf({ mac, macKey, leaf, ...row }: Omit<Row, 'batch'>, seals: LogSeals): SealState {
  const text = canonicalRecord(readRecord(row))
  if (leaf) return Buffer.from(leafHash(sha256, Buffer.from(text))).toString('hex') === leaf ? 'sealed' : 'altered'
  return seals.isAuthentic(text, { key: macKey ?? '', mac: mac ?? '' }) ? 'waiting' : 'altered'
}
