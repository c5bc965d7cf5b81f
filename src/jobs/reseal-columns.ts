import { sql } from 'drizzle-orm'
import type { App } from '../commands/app'
import { openText, sealText } from '../commands/sealed-text'
import { SEALED, type SealedColumn } from '../domain/privacy/sealed-columns'
import type { Job } from './job'

const BATCH = 200
const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * Rotation of keys: texts of sealed columns that an older key sealed are sealed anew, so that the older can be retired. A text names its key
 * itself, so whatever a kill left over is found the next day. What was stored before its column was sealed is sealed, too.
 */
export const resealColumns: Job = {
  name: 'reseal-columns',
  schedule: '0 20 4 * * *',
  async run(app) {
    const { currentKey } = app.vault
    for (const sealed of Object.values(SEALED)) {
      const { resealed, unreadable } = await resealColumn(app, sealed)
      const told = { currentKey, table: sealed.table, column: sealed.column, resealed, unreadable }
      if (unreadable > 0) app.logger.error(told, 'sealed texts open with no key of the ring')
      else if (resealed > 0) app.logger.info(told, 'texts were sealed anew')
    }
  },
}

/** What an erasure put there is no sealed text; one that nothing opens is left as it is: its key may come back onto the ring. */
async function resealColumn({ db, vault }: App, { table, column, clear, about }: SealedColumn) {
  const [rows, text] = [sql.identifier(table), sql.identifier(column)]
  let resealed = 0
  let unreadable = 0
  for (let after = NIL, more = true; more; ) {
    const page = await db.rows<{ id: string; sealed: string }>(sql`
      select id, ${text} as sealed from ${rows} where ${text} is not null and ${text} <> 'erased' and id > ${after}::uuid order by id limit ${BATCH}`)
    for (const { id, sealed } of page) {
      const anew = sealedAnew(id, sealed)
      if (anew === 'unreadable') unreadable += 1
      if (anew === 'current' || anew === 'unreadable') continue
      // What was written meanwhile was sealed with the newest key already.
      await db.rows(sql`update ${rows} set ${text} = ${anew} where id = ${id} and ${text} = ${sealed}`)
      resealed += 1
    }
    after = page.at(-1)?.id ?? after
    more = page.length === BATCH
  }
  return { resealed, unreadable }

  function sealedAnew(id: string, sealed: string): string {
    if (clear?.test(sealed)) return sealText(vault, about(id), sealed)
    try {
      if (vault.keyOf(Buffer.from(sealed, 'base64')) === vault.currentKey) return 'current'
      return sealText(vault, about(id), openText(vault, about(id), sealed))
    } catch {
      return 'unreadable'
    }
  }
}
