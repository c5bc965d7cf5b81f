import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

/** A sealed batch as an outsider keeps it: who has it can show that everything up to it is unchanged. It holds nothing of the records. */
export interface Checkpoint {
  seq: number
  /** SHA-256 of `head`, hex. */
  hash: string
  /** What is signed, as it is signed. */
  head: string
  /** Ed25519, base64url. */
  signature: string
  /** By the key before, where this batch is the first of another. */
  succession: string | null
}

/** The newest first, or those from a batch on upwards. */
export async function findCheckpoints(
  db: Sql,
  { from, limit }: { from?: number; limit: number },
): Promise<Checkpoint[]> {
  const columns = sql`seq, hash, head, signature, succession`
  return from === undefined
    ? db.rows(sql`select ${columns} from compliance_batches order by seq desc limit ${limit}`)
    : db.rows(sql`select ${columns} from compliance_batches where seq >= ${from} order by seq limit ${limit}`)
}
