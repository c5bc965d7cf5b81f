import { sql } from 'drizzle-orm'
import { accountText, sealAccount } from '../commands/payouts/sealed-account'
import type { Job } from './job'

/** Rotation of keys: numbers of bank accounts that were sealed with an older one are sealed anew, so that the older can be retired. */
export const resealAccounts: Job = {
  name: 'reseal-accounts',
  schedule: '0 20 4 * * *',
  async run({ db, vault, logger }) {
    const sealed = await db.rows<{ id: string; account: string }>(
      sql`select id, account from payout_destinations where account is not null`,
    )
    const stale = sealed.filter(({ account }) => vault.keyOf(Buffer.from(account, 'base64')) !== vault.currentKey)
    for (const { id, account } of stale) {
      const anew = sealAccount(vault, id, accountText(vault, id, account))
      await db.rows(sql`update payout_destinations set account = ${anew} where id = ${id} and account = ${account}`)
    }
    if (stale.length > 0)
      logger.info({ currentKey: vault.currentKey, resealed: stale.length }, 'account numbers were sealed anew')
  },
}
