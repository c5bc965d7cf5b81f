import { sql } from 'drizzle-orm'
import type { App } from '../commands/app'
import { runAutoTopUp } from '../commands/auto-top-ups/run-auto-top-up'
import { systemCall } from '../commands/context'
import { expireTopUp } from '../commands/top-ups/expire-top-up'
import type { Job } from './job'

/** So many in one look. */
const MOST = 200
const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * Wallets that hold less than their customers want in them, however they came to it, and top-ups by card that nobody ever confirmed. It looks at
 * what there is, so nothing is lost whoever was killed.
 */
export const sweepTopUps: Job = {
  name: 'sweep-top-ups',
  schedule: '*/30 * * * * *',
  async run(app) {
    const call = systemCall(app, 'sweep-top-ups')
    const failures: unknown[] = []
    const each = async (ids: { id: string }[], work: (id: string) => Promise<unknown>) => {
      // One that cannot be brought on holds nobody else up; the job fails at its end, is seen and tried again.
      for (const { id } of ids) await work(id).catch((error) => failures.push(error))
    }
    const stale = sql`
      select p.id from payments p join markets m on m.id = p.market_id
      where p.order_id is null and p.method = 'card' and p.status in ('processing', 'requires_action')
        and p.created_at < ${app.clock.now()}::timestamptz - make_interval(mins => m.payment_minutes::int) limit ${MOST}`
    await each(await app.db.rows(stale), (paymentId) => expireTopUp(call, { paymentId }))
    // All of them, page by page: those that wait for tomorrow hide nobody.
    for (let page = await findLow(app, NIL); page.length > 0; page = await findLow(app, page.at(-1)?.id ?? NIL))
      await each(page, (autoTopUpId) => runAutoTopUp(call, { autoTopUpId }))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} wallets were not looked after`)
  },
}

/** Automatic top-ups whose wallet holds too little, after this one. */
function findLow({ db }: App, after: string): Promise<{ id: string }[]> {
  return db.rows(sql`
    select a.id from auto_top_ups a left join ledger_accounts l
      on l.customer_id = a.customer_id and l.purpose = 'wallet' and l.currency::text = a.currency::text
    where a.active and a.id > ${after} and coalesce(l.balance, 0) < a.threshold order by a.id limit ${MOST}`)
}
