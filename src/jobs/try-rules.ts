import { runTrial } from '../commands/compliance/run-trial'
import { systemCall } from '../commands/context'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** The next batch of a dry run of rules; each asks for the one after it. */
export const tryRules: Job<JobMap['try-rules']> = {
  name: 'try-rules',
  async run(app, { trialId }) {
    await runTrial(systemCall(app, `try-rules:${trialId}`), { trialId })
  },
}
