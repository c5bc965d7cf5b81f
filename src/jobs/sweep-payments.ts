import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { expireUnpaid } from '../commands/payments/expire-unpaid'
import { runAttempt } from '../commands/payments/run-attempt'
import { saveHold } from '../commands/payments/save-hold'
import type { Job } from './job'

/** More than these in one look would hold up the worker; the next comes in five seconds. */
const MOST = 200
/** So long before a hold ends something is done about it. */
const MARGIN_HOURS = 24

/**
 * Payments that nobody brings on: calls whose answer was lost, prompts that nobody answers, orders that nobody paid, holds about to end. It
 * looks at what is due and not at single jobs, so nothing is lost whoever was killed.
 */
export const sweepPayments: Job = {
  name: 'sweep-payments',
  schedule: '*/5 * * * * *',
  async run(app) {
    const real = app.clock.real()
    const failures: unknown[] = []
    const each = async (ids: { id: string }[], work: (id: string) => Promise<unknown>) => {
      // One that cannot be brought on holds nobody else up; the job fails at its end, is seen and tried again.
      for (const { id } of ids) await work(id).catch((error) => failures.push(error))
    }
    const call = systemCall(app, 'sweep-payments')
    const due = sql`select id from payment_attempts where due_at <= ${real} order by due_at limit ${MOST}`
    await each(await app.db.rows(due), (id) => runAttempt(call, id))
    const unpaid = sql`select id from orders where pay_by <= ${app.clock.now()} order by pay_by limit ${MOST}`
    await each(await app.db.rows(unpaid), (orderId) => expireUnpaid(call, { orderId }))
    const ending = sql`select id from payments where capture_before <= ${new Date(real.getTime() + MARGIN_HOURS * 3_600_000)} limit ${MOST}`
    await each(await app.db.rows(ending), (paymentId) => saveHold(call, { paymentId }))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} payments were not brought on`)
  },
}
