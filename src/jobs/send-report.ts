import { systemCall } from '../commands/context'
import { runReport } from '../commands/track-and-trace/run-report'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Tells a state of an order, or asks what became of it. */
export const sendReport: Job<JobMap['send-report']> = {
  name: 'send-report',
  async run(app, { reportId }) {
    await runReport(systemCall(app, `send-report:${reportId}`), reportId)
  },
}
