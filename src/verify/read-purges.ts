import { canonicalJson, type Json } from '../domain/compliance-log/canonical-json'
import { leafHash, rootOf } from '../domain/compliance-log/merkle'
import { namesPlace } from '../domain/compliance-log/places'
import type { ChainedHead } from './check-chain'
import type { IsPurged } from './check-records'
import type { OpenZip } from './open-zip'
import { sha256 } from './sha256'

interface Purge {
  readonly batch: number
  readonly place: number
  readonly proof: readonly string[]
  readonly record: { readonly kind: string; readonly command: string; readonly facts: unknown } & {
    [name: string]: Json
  }
}

/** Places that purges name; only of purges that are in the log themselves, as their proofs show. */
export async function readPurges(zip: OpenZip, heads: ReadonlyMap<number, ChainedHead>): Promise<IsPurged> {
  const named = new Map<number, string[]>()
  for await (const line of zip.lines('purges.jsonl')) {
    const purge = JSON.parse(line) as Purge
    if (!isInLog(purge, heads) || purge.record.kind !== 'system' || purge.record.command !== 'log.purge') continue
    const { purged } = purge.record.facts as { purged: { batch: number; places: string }[] }
    for (const { batch, places } of purged) named.set(batch, [...(named.get(batch) ?? []), places])
  }
  return (batch, place) => named.get(batch)?.some((places) => namesPlace(places, place)) ?? false
}

function isInLog({ batch, place, proof, record }: Purge, heads: ReadonlyMap<number, ChainedHead>): boolean {
  const head = heads.get(batch)
  if (!head) return false
  const leaf = leafHash(sha256, Buffer.from(canonicalJson(record)))
  const path = proof.map((hash) => Buffer.from(hash, 'hex'))
  const root = rootOf(sha256, leaf, place, head.size, path)
  return root !== undefined && Buffer.from(root).toString('hex') === head.root
}
