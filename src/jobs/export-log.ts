import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { matches } from '../commands/compliance-log/log-filter'
import { exportKey } from '../commands/compliance-log/take-export'
import { asksForAll, type LogFilter } from '../domain/compliance-log/log-filter'
import type { Sql } from '../ports/database'
import type { Job } from './job'
import { findSpan } from './log-export/find-span'
import { writeZip } from './log-export/write-zip'

/** Told so often, in records. */
const TELL_EVERY = 20_000

/** Makes an export that somebody asked for. Killed, it begins anew: a file is whole in the storage or is not there. */
export const exportLogJob: Job<{ exportId: string }> = {
  name: 'export-log',
  async run(app, { exportId }) {
    const { db, storage } = app
    const wish = await db.row<{ filter: LogFilter; locale: 'en' | 'fr' }>(sql`
      select filter, locale from compliance_exports where id = ${exportId} and state <> 'ready'`)
    if (!wish) return
    const total = await countOf(db, wish.filter)
    await db.rows(
      sql`update compliance_exports set state = 'running', done = 0, total = ${total} where id = ${exportId}`,
    )
    const path = join(tmpdir(), `waybill-export-${randomUUID()}.zip`)
    let told = 0
    try {
      await writeZip(app, wish, path, async (done) => {
        if (done < told + TELL_EVERY) return
        told = done
        await db.rows(sql`update compliance_exports set done = ${done} where id = ${exportId}`)
      })
      const { size } = await stat(path)
      await storage.putFile(exportKey(exportId), path)
      await db.rows(sql`
        update compliance_exports set state = 'ready', done = ${total}, bytes = ${size}, ready_at = ${app.clock.real()} where id = ${exportId}`)
    } finally {
      await rm(path, { force: true })
    }
  },
}

/** How many records it will have, for its progress. */
async function countOf(db: Sql, filter: LogFilter): Promise<number> {
  const span = await findSpan(db, filter)
  if (!span) return 0
  const counted = asksForAll(filter)
    ? await db.row<{ n: number }>(
        sql`select sum(size) as n from compliance_batches where seq between ${span.first} and ${span.last}`,
      )
    : await db.row<{ n: number }>(sql`
        select count(*) as n from compliance_log r join compliance_leaves l on l.record_id = r.id where ${matches(filter)}`)
  return counted?.n ?? 0
}
