import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { expireGrants } from '../commands/wallets/expire-grants'
import type { Job } from './job'

/** More than these in one look would hold up the worker; the next comes in a minute. */
const MOST = 200

/** Credit and points expire by the clock. Until this has booked it nobody can spend what has expired, either. */
export const expireGrantsJob: Job = {
  name: 'expire-grants',
  schedule: '20 * * * * *',
  async run(app) {
    const due = await app.db.rows<{ walletId: string }>(sql`
      select distinct wallet_id as "walletId" from wallet_grants where remaining > 0 and expires_at <= ${app.clock.now()} limit ${MOST}`)
    for (const { walletId } of due) await expireGrants(systemCall(app, `expire-grants:${walletId}`), { walletId })
  },
}
