import { sql } from 'drizzle-orm'
import { openValue, sealValue } from '../commands/identity-checks/sealed-values'
import type { Job } from './job'

/** Rotation of keys: dates of birth that were sealed with an older one are sealed anew, so that the older can be retired. */
export const resealIdentity: Job = {
  name: 'reseal-identity',
  schedule: '0 30 4 * * *',
  async run({ db, vault, logger }) {
    const sealed = await db.rows<{ id: string; bornOn: string }>(
      sql`select id, born_on as "bornOn" from identity_checks where born_on is not null`,
    )
    const stale = sealed.filter(({ bornOn }) => vault.keyOf(Buffer.from(bornOn, 'base64')) !== vault.currentKey)
    for (const { id, bornOn } of stale) {
      const anew = sealValue(vault, id, 'born-on', openValue(vault, id, 'born-on', bornOn))
      await db.rows(sql`update identity_checks set born_on = ${anew} where id = ${id} and born_on = ${bornOn}`)
    }
    if (stale.length > 0)
      logger.info({ currentKey: vault.currentKey, resealed: stale.length }, 'dates of birth were sealed anew')
  },
}
