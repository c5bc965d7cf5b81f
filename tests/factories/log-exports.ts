import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { LogFilter } from '../../src/domain/compliance-log/log-filter'
import { writeZip } from '../../src/jobs/log-export/write-zip'
import { type Verdict, verifyExport } from '../../src/verify/verify-export'

export interface OutsideCheckpoint {
  seq: number
  hash: string
}

/** The newest batch, as somebody outside keeps it. */
export async function takeCheckpoint(): Promise<OutsideCheckpoint> {
  const newest = await boundApp().db.row<OutsideCheckpoint>(
    sql`select seq, hash from compliance_batches order by seq desc limit 1`,
  )
  if (!newest) throw new Error('nothing is sealed')
  return newest
}

export async function exportTo(filter: LogFilter = {}): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'waybill-export-')), 'export.zip')
  await writeZip(boundApp(), { filter, locale: 'en' }, path, async () => undefined)
  return path
}

/** Exports what matches and verifies it as an outsider would, with one key and one checkpoint. */
export async function exportAndVerify(
  trust: { key: string; checkpoint: OutsideCheckpoint },
  filter: LogFilter = {},
): Promise<Verdict> {
  return verifyExport(await exportTo(filter), { keys: [trust.key], checkpoint: trust.checkpoint })
}
