import { runCheck } from '../commands/background-checks/run-check'
import { systemCall } from '../commands/context'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Orders a driver’s background check, or asks what became of it. */
export const callBackgroundCheck: Job<JobMap['call-background-check']> = {
  name: 'call-background-check',
  async run(app, { checkId }) {
    await runCheck(systemCall(app, `call-background-check:${checkId}`), checkId)
  },
}
