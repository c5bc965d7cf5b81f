import { systemCall } from '../commands/context'
import { resendDue } from '../commands/track-and-trace/resend-due'
import type { Job } from './job'

/** Reports to states that nobody brings on. */
export const sweepReports: Job = {
  name: 'sweep-reports',
  schedule: '*/5 * * * * *',
  async run(app) {
    await resendDue(systemCall(app, 'sweep-reports'), {})
  },
}
