import { type SQL, sql } from 'drizzle-orm'
import { matches } from '../../commands/compliance-log/log-filter'
import { RECORD_COLUMNS, type RecordRow, readRecord } from '../../commands/compliance-log/record-row'
import type { LogFilter } from '../../domain/compliance-log/log-filter'
import type { LogRecord } from '../../domain/compliance-log/record'
import type { Sql } from '../../ports/database'

/** A record at its place; null where it was purged and its leaf alone is left. */
export interface Leaf {
  readonly batch: number
  readonly place: number
  /** hex */
  readonly leaf: string
  readonly record: LogRecord | null
}

/** From the first batch to the last. */
export interface Span {
  readonly first: number
  readonly last: number
}

const PAGE = 2_000

type Row = Omit<Leaf, 'record'> & Omit<RecordRow, 'id'> & { id: string | null }

/** Page by page, in the order in which they were sealed: what is held in memory is one page, however many there are. */
export async function* readLeaves(db: Sql, { first, last }: Span, filter?: LogFilter): AsyncGenerator<Leaf[]> {
  let at = { batch: first, place: -1 }
  for (let more = true; more; ) {
    const rows = await db.rows<Row>(sql`
      select l.batch, l.place, l.hash as leaf, ${RECORD_COLUMNS}
      from compliance_leaves l ${filter ? sql`join compliance_log r on r.id = l.record_id and ${matches(filter)}` : EVERY}
      where (l.batch, l.place) > (${at.batch}, ${at.place}) and l.batch <= ${last} order by l.batch, l.place limit ${PAGE}`)
    yield rows.map(({ batch, place, leaf, id, ...row }) => ({
      batch,
      place,
      leaf,
      record: id === null ? null : readRecord({ ...row, id }),
    }))
    at = rows.at(-1) ?? at
    more = rows.length === PAGE
  }
}

const EVERY: SQL = sql`left join compliance_log r on r.id = l.record_id`

/** The hashes of a batch's leaves, in their order. */
export async function leavesOf(db: Sql, batch: number): Promise<Uint8Array[]> {
  const rows = await db.rows<{ hash: string }>(
    sql`select hash from compliance_leaves where batch = ${batch} order by place`,
  )
  return rows.map(({ hash }) => new Uint8Array(Buffer.from(hash, 'hex')))
}
