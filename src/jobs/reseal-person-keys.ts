import { sql } from 'drizzle-orm'
import type { Job } from './job'

const BATCH = 500

/** Rotation of keys: keys of persons that an older key wraps are wrapped anew, so that the older can be retired. */
export const resealPersonKeys: Job = {
  name: 'reseal-person-keys',
  schedule: '0 30 4 * * *',
  async run({ db, vault, personKeys }) {
    for (let more = true; more; ) {
      const stale = await db.rows<{ id: string; wrapped: string }>(
        sql`select id, wrapped from person_keys where vault_key <> ${vault.currentKey} order by id limit ${BATCH}`,
      )
      for (const { id, wrapped } of stale) {
        const anew = personKeys.rewrap({ id, wrapped })
        await db.rows(sql`update person_keys set wrapped = ${anew}, vault_key = ${vault.currentKey} where id = ${id}`)
      }
      more = stale.length === BATCH
    }
  },
}
