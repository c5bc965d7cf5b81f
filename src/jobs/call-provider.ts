import { systemCall } from '../commands/context'
import { runAttempt } from '../commands/payments/run-attempt'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Makes one call to a provider of payments, or asks what became of it. */
export const callProviderJob: Job<JobMap['call-provider']> = {
  name: 'call-provider',
  async run(app, { attemptId }) {
    await runAttempt(systemCall(app, `call-provider:${attemptId}`), attemptId)
  },
}
