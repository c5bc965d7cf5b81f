import { asksForAll, type LogFilter } from '../domain/compliance-log/log-filter'
import { type Chain, checkChain, type SignedHead, type TrustedCheckpoint } from './check-chain'
import { checkFiltered, checkWhole } from './check-records'
import type { Finding } from './findings'
import { openZip } from './open-zip'
import { readPurges } from './read-purges'

export interface Verdict {
  readonly findings: readonly Finding[]
  readonly complete: boolean
  readonly filter: LogFilter
  readonly records: number
  readonly purged: number
  readonly batches: { readonly first: number; readonly last: number } | null
  /** The newest batch of the chain. */
  readonly newest: number | null
}

export interface Trust {
  readonly keys: readonly string[]
  readonly checkpoint?: TrustedCheckpoint
}

interface Manifest {
  readonly filter: LogFilter
  readonly complete: boolean
  readonly records: number
  readonly purged: number
  readonly batches: { first: number; last: number } | null
}

/** Enough to show what happened; a forged export would have a finding for every record. */
const MOST_FINDINGS = 100

/**
 * Verifies an export from its file, the trusted keys and the checkpoint alone. The manifest is believed in nothing that the signed heads do not
 * bear out.
 * @throws Error when the file is no export at all
 */
export async function verifyExport(path: string, { keys, checkpoint }: Trust): Promise<Verdict> {
  const zip = await openZip(path)
  try {
    const text = await zip.text('manifest.json')
    if (text === undefined) throw new Error('manifest.json is missing')
    const { filter, complete, records, purged, batches } = JSON.parse(text) as Manifest
    const signed: SignedHead[] = []
    for await (const line of zip.lines('chain.jsonl')) signed.push(JSON.parse(line) as SignedHead)
    const chain = checkChain(signed, keys, checkpoint)
    const findings: Finding[] = [...chain.findings]
    if (complete) findings.push(...checkRange(chain, filter, batches))
    if (batches) {
      const found = complete
        ? checkWhole(zip.lines('records.jsonl'), chain.heads, batches, await readPurges(zip, chain.heads))
        : checkFiltered(zip.lines('records.jsonl'), chain.heads)
      for await (const finding of found) if (findings.push(finding) >= MOST_FINDINGS) break
    }
    return { findings, complete, filter, records, purged, batches, newest: newestOf(chain) }
  } finally {
    zip.close()
  }
}

/** That the batches hold the whole period, as far as the signed heads tell. */
function checkRange({ heads }: Chain, filter: LogFilter, batches: Manifest['batches']): Finding[] {
  if (!asksForAll(filter)) return [{ code: 'range_cut' }]
  // Nothing is sealed, or nothing of the period: without a head there is nothing to compare with.
  if (!batches) return []
  const { first, last } = batches
  const before = heads.get(first - 1)
  const beginsWhole = first === 1 || (filter.from && before && before.sealedAt < isoOf(filter.from))
  const after = [...heads.values()].filter(({ seq }) => seq > last)
  const endsWhole = after.every(({ from }) => filter.to !== undefined && from >= isoOf(filter.to))
  return beginsWhole && endsWhole && heads.has(last) ? [] : [{ code: 'range_cut', batch: beginsWhole ? last : first }]
}

const isoOf = (text: string) => new Date(text).toISOString()

function newestOf({ heads }: Chain): number | null {
  return heads.size > 0 ? Math.max(...heads.keys()) : null
}
