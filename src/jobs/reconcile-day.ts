import { systemCall } from '../commands/context'
import { reconcileDay } from '../commands/reconciliation/reconcile-day'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Compares a provider's day with ours; where it does not tell its books the job is tried again. */
export const reconcileDayJob: Job<JobMap['reconcile-day']> = {
  name: 'reconcile-day',
  async run(app, { provider, day }) {
    await reconcileDay(systemCall(app, `reconcile-day:${provider}:${day}`), { provider, day })
  },
}
