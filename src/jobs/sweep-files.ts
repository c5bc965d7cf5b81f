import { type SQL, sql } from 'drizzle-orm'
import type { App } from '../commands/app'
import { documentKey } from '../domain/documents/document-key'
import { ORPHAN_AGE_HOURS } from '../domain/media/file-limits'
import { pictureKey } from '../domain/media/picture'
import type { StoredFile } from '../ports/storage'
import type { Job } from './job'

const BATCH = 500

const KINDS = [
  { folder: 'media', table: sql`media`, keyOf: (id: string) => pictureKey(id, 'original', 'webp') },
  { folder: 'documents', table: sql`documents`, keyOf: documentKey },
] as const

/**
 * Finds files without a row, which a kill left behind, and takes away those older than a day; finds rows without a file, which only people
 * can mend, and tells of them. Rows are never touched.
 */
export const sweepFiles: Job = {
  name: 'sweep-files',
  schedule: '0 40 3 * * *',
  async run(app) {
    const before = new Date(app.clock.real().getTime() - ORPHAN_AGE_HOURS * 3_600_000)
    let removed = await removeOld(app, 'drafts/', before)
    const missing: string[] = []
    for (const { folder, table, keyOf } of KINDS) {
      const seen = new Set<string>()
      for await (const batch of batches(app.storage.list(`${folder}/`))) {
        for (const file of batch) if (file.key === keyOf(ownerOf(file))) seen.add(file.key)
        removed += await removeOrphans(app, { batch, table, before })
      }
      missing.push(...(await missingOf(app, { table, keyOf, seen, before })))
    }
    if (removed > 0 || missing.length > 0)
      app.logger.warn({ removed, missing: missing.length, first: missing.slice(0, 20) }, 'files were swept')
  },
}

/** `media/<id>/card.webp` belongs to the row `<id>`. */
function ownerOf({ key }: StoredFile): string {
  return key.split('/')[1] ?? ''
}

async function removeOrphans(
  { db, storage }: App,
  { batch, table, before }: { batch: readonly StoredFile[]; table: SQL; before: Date },
): Promise<number> {
  const old = batch.filter(({ changedAt }) => changedAt < before)
  const ids = JSON.stringify([...new Set(old.map(ownerOf))])
  const rows = await db.rows<{ id: string }>(
    sql`select id from ${table} where id::text in (select jsonb_array_elements_text(${ids}::jsonb))`,
  )
  const owners = new Set(rows.map(({ id }) => id))
  const orphans = old.filter((file) => !owners.has(ownerOf(file)))
  for (const { key } of orphans) await storage.remove(key)
  return orphans.length
}

async function missingOf(
  { db }: App,
  of: { table: SQL; keyOf: (id: string) => string; seen: ReadonlySet<string>; before: Date },
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`select id from ${of.table} where created_at < ${of.before}`)
  return rows.map(({ id }) => of.keyOf(id)).filter((key) => !of.seen.has(key))
}

async function removeOld({ storage }: App, prefix: string, before: Date): Promise<number> {
  let removed = 0
  for await (const { key, changedAt } of storage.list(prefix)) {
    if (changedAt >= before) continue
    await storage.remove(key)
    removed += 1
  }
  return removed
}

async function* batches(files: AsyncIterable<StoredFile>): AsyncGenerator<StoredFile[]> {
  let batch: StoredFile[] = []
  for await (const file of files) {
    batch.push(file)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
