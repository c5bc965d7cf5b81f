import { systemCall } from '../commands/context'
import { requestReconciliation } from '../commands/reconciliation/request-reconciliation'
import { dayAfter, dayOf } from '../domain/reconciliation/run'
import type { Job } from './job'

/** What a provider settles late belongs to the day on which it was asked for. */
const DAYS_BACK = 3

/** Every night the days of all providers that have just ended (PAY-5): providers count in UTC. */
export const reconcileNightly: Job = {
  name: 'reconcile-nightly',
  schedule: '0 15 2 * * *',
  async run(app) {
    const today = dayOf(app.clock.real())
    const days = { from: dayAfter(today, -DAYS_BACK), to: dayAfter(today, -1) }
    await requestReconciliation(systemCall(app, 'reconcile-nightly'), days)
  },
}
