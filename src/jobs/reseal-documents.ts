import { sql } from 'drizzle-orm'
import type { App } from '../commands/app'
import { documentKey, sealedAbout } from '../domain/documents/document-key'
import type { Job } from './job'

const BATCH = 100

/**
 * Rotation of keys: whatever was sealed with an older one is sealed anew, so that the older can be retired. The file names its key itself,
 * so a kill between file and row loses nothing, and the next day finishes.
 */
export const resealDocuments: Job = {
  name: 'reseal-documents',
  schedule: '0 10 4 * * *',
  async run(app) {
    const { currentKey } = app.vault
    let resealed = 0
    for (let after = NIL, more = true; more; ) {
      const stale = await app.db.rows<{ id: string }>(sql`
        select id from documents where key_id <> ${currentKey} and id > ${after}::uuid order by id limit ${BATCH}`)
      for (const { id } of stale) if (await reseal(app, id)) resealed += 1
      after = stale.at(-1)?.id ?? after
      more = stale.length === BATCH
    }
    const left = await app.db.row<{ n: number }>(sql`select count(*) as n from documents where key_id <> ${currentKey}`)
    if (resealed > 0 || left?.n) app.logger.info({ currentKey, resealed, left: left?.n }, 'documents were sealed anew')
  },
}

const NIL = '00000000-0000-0000-0000-000000000000'

async function reseal({ db, storage, vault, logger }: App, id: string): Promise<boolean> {
  const sealed = await storage.get(documentKey(id))
  if (!sealed) {
    logger.error({ documentId: id }, 'a document has no file')
    return false
  }
  const about = sealedAbout(id)
  if (vault.keyOf(sealed) !== vault.currentKey)
    await storage.put(documentKey(id), vault.seal(vault.open(sealed, about), about))
  await db.rows(sql`update documents set key_id = ${vault.currentKey} where id = ${id}`)
  return true
}
