import { stringify } from 'csv-stringify/sync'
import { sha256 } from '../../commands/compliance-log/sha256'
import { inclusionProof, type MerkleTree, merkleTree } from '../../domain/compliance-log/merkle'
import { canonicalRecord } from '../../domain/compliance-log/record'
import { guardFormula } from '../../domain/spreadsheets/formula-guard'
import type { Sql } from '../../ports/database'
import { type Leaf, leavesOf } from './read-leaves'

/** A line of `records.jsonl` in an export of everything: the leaf of each place, and its record unless that was purged. */
export function wholeLine({ batch, place, leaf, record }: Leaf): string {
  return `{"batch":${batch},"place":${place},"leaf":"${leaf}","record":${record ? canonicalRecord(record) : 'null'}}\n`
}

/** In a filtered export each record comes with its way to the root of its batch. The tree of the batch at hand is kept. */
export function provenLines(db: Sql): (leaf: Leaf) => Promise<string> {
  let batchAtHand = -1
  let tree: MerkleTree = []
  return async ({ batch, place, record }) => {
    if (batch !== batchAtHand) {
      tree = merkleTree(sha256, await leavesOf(db, batch))
      batchAtHand = batch
    }
    const proof = inclusionProof(tree, place).map((hash) => Buffer.from(hash).toString('hex'))
    return `{"batch":${batch},"place":${place},"proof":${JSON.stringify(proof)},"record":${record ? canonicalRecord(record) : 'null'}}\n`
  }
}

const COLUMNS = [
  'batch',
  'place',
  'id',
  'at',
  'recordedAt',
  'kind',
  'command',
  'outcome',
  'code',
  'marketId',
  'actorRole',
  'actorId',
  'subjectKind',
  'subjectId',
  'requestId',
  'facts',
  'changes',
] as const

export const CSV_HEAD = `${COLUMNS.join(',')}\r\n`

/** Lines of `records.csv`, safe to open in a spreadsheet (RFC 4180). Sealed personal values are not in it. */
export function csvLines(leaves: readonly Leaf[]): string {
  const rows = leaves.flatMap(({ batch, place, record }) => {
    if (!record) return []
    const cells = { ...record, batch, place, facts: json(record.facts), changes: json(record.changes) }
    return [COLUMNS.map((name) => guardFormula(String(cells[name] ?? '')))]
  })
  return stringify(rows, { record_delimiter: '\r\n' })
}

const json = (value: unknown) => (value === null ? '' : JSON.stringify(value))
