import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type BatchHead, BEGINNING, canonicalHead } from '../../domain/compliance-log/batch-head'
import { leafHash, merkleRoot } from '../../domain/compliance-log/merkle'
import { canonicalRecord } from '../../domain/compliance-log/record'
import type { LogSeals } from '../../ports/log-seals'
import { command } from '../command'
import { RECORD_COLUMNS, type RecordRow, readRecord } from './record-row'
import { sha256 } from './sha256'

/** Held to the commit: one sealer at a time, in all processes together. Any constant will do. */
const SEALING = 727_050
/** More records than these make several batches. */
const MOST = 10_000

interface LastBatch {
  seq: number
  hash: string
  head: string
  lastTx: string
  lastId: string
  /** Sealed by a transaction that is still to come here. */
  foreign: boolean
}

type Row = RecordRow & { mac: string | null; macKey: string | null; tx: string; first: string }

/**
 * Seals the records that are in no batch yet, at most 10,000. A batch ends before the oldest transaction that still runs: what is behind that
 * horizon is settled and nothing can come to lie among it, so no record is ever passed over, however late its transaction commits.
 * @returns how many records were sealed, and whether more wait; none also while another process seals
 */
export const sealLog = command(
  'log.seal',
  z.object({}),
  async (ctx) => {
    const lock = await ctx.row<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${SEALING}) as mine`)
    if (!lock?.mine) return NONE
    const last = await ctx.row<LastBatch>(sql`
      select seq, hash, head, last_tx::text as "lastTx", last_id as "lastId", last_tx >= pg_snapshot_xmin(pg_current_snapshot()) as foreign
      from compliance_batches order by seq desc limit 1`)
    if (last?.foreign)
      throw new Error('The log was restored from another cluster: run the migration, which settles it.')
    const rows = await ctx.rows<Row>(sql`
      select ${RECORD_COLUMNS}, r.mac, r.mac_key as "macKey", r.tx::text as tx, (select min(tx)::text from compliance_log) as first
      from compliance_log r
      where (r.tx, r.id) > (${last?.lastTx ?? '0'}::xid8, ${last?.lastId ?? NIL}::uuid) and r.tx < pg_snapshot_xmin(pg_current_snapshot())
      order by r.tx, r.id limit ${MOST}`)
    const end = rows.at(-1)
    if (!end) return NONE

    const seals = ctx.call.app.logSeals
    const texts = rows.map((row) => canonicalRecord(readRecord(row)))
    const leaves = texts.map((text) => leafHash(sha256, Buffer.from(text)))
    const before = last && (JSON.parse(last.head) as BatchHead)
    const times = rows.map(({ recordedAt }) => recordedAt.getTime())
    const [from, to] = [new Date(Math.min(...times)), new Date(Math.max(...times))]
    const head = canonicalHead({
      seq: (last?.seq ?? 0) + 1,
      size: rows.length,
      total: (before?.total ?? 0) + rows.length,
      root: hex(merkleRoot(sha256, leaves)),
      previous: last?.hash ?? BEGINNING,
      from: from.toISOString(),
      to: to.toISOString(),
      sealedAt: ctx.call.app.clock.real().toISOString(),
      flawed: rows.filter((row, index) => !isWhole(seals, row, texts[index] ?? '')).map(({ id }) => id),
      key: seals.publicKey,
    })
    const succession = before && before.key !== seals.publicKey ? seals.sign(head, before.key) : undefined
    await ctx.rows(sql`
      with batch as (
        insert into compliance_batches (seq, size, root, hash, head, signature, succession, sealed_at, from_at, to_at, last_tx, last_id)
        select b.seq, b.size, b.root, ${hex(sha256(Buffer.from(head)))}, ${head}, ${seals.sign(head) ?? ''}, ${succession ?? null}, b."sealedAt",
          ${from}, ${to}, ${end.tx}::xid8, ${end.id}::uuid
        from jsonb_to_record(${head}::jsonb) b (seq bigint, size int, root text, "sealedAt" timestamptz)
        returning seq
      )
      insert into compliance_leaves (batch, place, record_id, hash)
      select batch.seq, l.place - 1, l.id, l.hash
      from batch, unnest(${sql.param(rows.map(({ id }) => id))}::uuid[], ${sql.param(leaves.map(hex))}::text[]) with ordinality l (id, hash, place)`)
    return { sealed: rows.length, more: rows.length === MOST }
  },
  { audit: false, keyed: false },
)

const NONE = { sealed: 0, more: false }

const NIL = '00000000-0000-0000-0000-000000000000'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** What was written before there were MACs came into the log with its very first transaction, and with no other. */
function isWhole(seals: LogSeals, { mac, macKey, tx, first }: Row, text: string): boolean {
  if (mac === null || macKey === null) return tx === first
  return seals.isAuthentic(text, { key: macKey, mac })
}
