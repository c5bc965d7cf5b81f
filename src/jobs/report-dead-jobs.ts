import { systemCall } from '../commands/context'
import { reportDeadJobs } from '../commands/jobs/report-dead-jobs'
import type { Job } from './job'

/** Tells administrators of work that failed for good, also where the worker that gave it up was killed. */
export const reportDeadJobsJob: Job = {
  name: 'report-dead-jobs',
  schedule: '*/15 * * * * *',
  async run(app) {
    await reportDeadJobs(systemCall(app, 'report-dead-jobs'), {})
  },
}
