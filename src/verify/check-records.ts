import { canonicalJson, type Json } from '../domain/compliance-log/canonical-json'
import { leafHash, merkleRoot, rootOf } from '../domain/compliance-log/merkle'
import type { ChainedHead } from './check-chain'
import type { Finding } from './findings'
import { sha256 } from './sha256'

interface Line {
  readonly batch: number
  readonly place: number
  readonly leaf?: string
  readonly proof?: readonly string[]
  readonly record: { readonly id: string; readonly [name: string]: Json } | null
}

/** Whether a purge that the log itself tells of covers a place. */
export type IsPurged = (batch: number, place: number) => boolean

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')
const leafOf = (record: Line['record']) => leafHash(sha256, Buffer.from(canonicalJson(record)))

/**
 * Of an export of everything: every place of every batch from the first to the last is there once and in order, and what is there is what was
 * sealed. One batch is held at a time.
 */
export async function* checkWhole(
  lines: AsyncIterable<string>,
  heads: ReadonlyMap<number, ChainedHead>,
  { first, last }: { first: number; last: number },
  isPurged: IsPurged,
): AsyncGenerator<Finding> {
  let batch = first
  let leaves: Uint8Array[] = []
  function* close(): Generator<Finding> {
    const head = heads.get(batch)
    if (head && leaves.length < head.size) yield { code: 'record_removed', batch, place: leaves.length }
    else if (!head || hex(merkleRoot(sha256, leaves)) !== head.root) yield { code: 'root_differs', batch }
    batch += 1
    leaves = []
  }
  for await (const text of lines) {
    const line = JSON.parse(text) as Line
    const { place, leaf = '', record } = line
    const at = { batch: line.batch, place, ...(record && { id: record.id }) }
    while (batch < line.batch && batch <= last) yield* close()
    const head = heads.get(batch)
    if (line.batch !== batch || place < leaves.length || !head || place >= head.size) {
      yield { code: 'record_inserted', ...at }
      continue
    }
    if (place > leaves.length) {
      yield { code: 'record_removed', batch, place: leaves.length }
      while (leaves.length < place) leaves.push(new Uint8Array(32))
    }
    if (!record && !isPurged(batch, place)) yield { code: 'record_removed', batch, place }
    if (record && hex(leafOf(record)) !== leaf) yield { code: 'record_altered', ...at }
    if (record && head.flawed.includes(record.id)) yield { code: 'record_altered_before_sealing', ...at }
    leaves.push(Buffer.from(leaf, 'hex'))
  }
  while (batch <= last) yield* close()
}

/** Of a filtered export: each record leads to the root of its batch, at its place, once. */
export async function* checkFiltered(
  lines: AsyncIterable<string>,
  heads: ReadonlyMap<number, ChainedHead>,
): AsyncGenerator<Finding> {
  let before = { batch: 0, place: -1 }
  for await (const text of lines) {
    const { batch, place, proof = [], record } = JSON.parse(text) as Line
    const at = { batch, place, ...(record && { id: record.id }) }
    const head = heads.get(batch)
    if (!record || !head || batch < before.batch || (batch === before.batch && place <= before.place)) {
      yield { code: 'record_inserted', ...at }
      continue
    }
    const path = proof.map((hash) => Buffer.from(hash, 'hex'))
    if (hex(rootOf(sha256, leafOf(record), place, head.size, path)) !== head.root)
      yield { code: 'record_altered', ...at }
    if (head.flawed.includes(record.id)) yield { code: 'record_altered_before_sealing', ...at }
    before = { batch, place }
  }
}
