import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { finishPersonExport } from '../commands/privacy/finish-person-export'
import { storedSubject } from '../commands/privacy/subject-of'
import { personExportAbout, personExportKey } from '../domain/privacy/person-export'
import { PERSONAL_TABLES } from '../domain/privacy/registry'
import { SEALED } from '../domain/privacy/sealed-columns'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'
import { writePersonZip } from './person-export/write-zip'

interface Wish {
  id: string
  personId: string | null
  phone: string | null
  locale: 'en' | 'fr'
}

/** Makes the export that somebody asked for, and stores it sealed. Killed, it begins anew: a file is whole in the storage or is not there. */
export const exportPersonJob: Job<JobMap['export-person']> = {
  name: 'export-person',
  async run(app, { exportId }) {
    const { db, storage, vault } = app
    const wish = await db.row<Wish>(sql`
      update person_exports set state = 'running', done = 0, total = ${PERSONAL_TABLES.length}
      where id = ${exportId} and state in ('waiting', 'running') returning id, person_id as "personId", phone, locale`)
    if (!wish) return
    const subject = await storedSubject(db, vault, SEALED.exportPhone, wish)
    // Always the same name: what a killed run left in clear goes first.
    const path = join(tmpdir(), `waybill-person-${exportId}.zip`)
    await rm(path, { force: true })
    try {
      await writePersonZip(app, { subject, locale: wish.locale }, path, async (done) => {
        await db.rows(sql`update person_exports set done = ${done} where id = ${exportId}`)
      })
      const zip = await readFile(path)
      await storage.put(personExportKey(exportId), vault.seal(zip, personExportAbout(exportId)))
      const { wanted } = await finishPersonExport(systemCall(app, `export-person:${exportId}`), {
        exportId,
        bytes: zip.length,
      })
      // Erased meanwhile: nothing of it stays.
      if (!wanted) await storage.remove(personExportKey(exportId))
    } finally {
      await rm(path, { force: true })
    }
  },
}
