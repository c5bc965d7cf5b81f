import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { keyRings } from '../../../src/adapters/log-seals/key-rings'
import { boundApp } from '../../../src/commands/app'
import { RECORD_COLUMNS, type RecordRow, readRecord } from '../../../src/commands/compliance-log/record-row'
import { sha256 } from '../../../src/commands/compliance-log/sha256'
import { type BatchHead, BEGINNING, canonicalHead } from '../../../src/domain/compliance-log/batch-head'
import { leafHash, merkleRoot } from '../../../src/domain/compliance-log/merkle'
import { canonicalRecord } from '../../../src/domain/compliance-log/record'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Whoever has all rights in the database, and the sealing code, but not our keys. */
export const FOREIGN = keyRings({
  macs: [{ id: 'x', secret: randomUUID() }],
  signers: [{ id: 'x', secret: randomUUID() }],
})

/** The leaves as they must be for the records as they are now. */
export async function forgeLeaves(db: pg.Client): Promise<void> {
  const rows = await boundApp().db.rows<RecordRow>(sql`select ${RECORD_COLUMNS} from compliance_log r`)
  for (const row of rows) {
    const leaf = hex(leafHash(sha256, Buffer.from(canonicalRecord(readRecord(row)))))
    await db.query('update compliance_leaves set hash = $2 where record_id = $1 and hash <> $2', [row.id, leaf])
  }
}

/** All heads anew, over the leaves as they are now, chained and signed: a log that is whole in itself. */
export async function forgeChain(
  db: pg.Client,
  {
    key,
    sign,
    succeed,
  }: { key: string; sign: (text: string) => string | undefined; succeed?: (text: string) => string },
): Promise<void> {
  const { rows } = await db.query<{ seq: number; head: string; leaves: string[] }>(`
    select b.seq::int, b.head, array_agg(l.hash order by l.place) as leaves from compliance_batches b join compliance_leaves l on l.batch = b.seq
    group by b.seq, b.head order by b.seq`)
  let previous = BEGINNING
  let total = 0
  for (const { seq, head, leaves } of rows) {
    total += leaves.length
    const root = hex(
      merkleRoot(
        sha256,
        leaves.map((leaf) => Buffer.from(leaf, 'hex')),
      ),
    )
    const text = canonicalHead({ ...(JSON.parse(head) as BatchHead), size: leaves.length, root, previous, total, key })
    previous = hex(sha256(Buffer.from(text)))
    await db.query(
      'update compliance_batches set size = $2, root = $3, hash = $4, head = $5, signature = $6, succession = $7 where seq = $1',
      [seq, leaves.length, root, previous, text, sign(text) ?? '', seq === 1 ? (succeed?.(text) ?? null) : null],
    )
  }
}

const TABLES = ['compliance_leaves', 'compliance_batches', 'compliance_log'] as const

/** Keeps the log as it is, to be put back after each way of tampering. */
export async function keepLog(db: pg.Client): Promise<() => Promise<void>> {
  for (const table of TABLES) await db.query(`create table kept_${table} as table ${table}`)
  return async () => {
    await db.query(`truncate ${TABLES.join(', ')}`)
    for (const table of [...TABLES].reverse()) await db.query(`insert into ${table} select * from kept_${table}`)
  }
}
