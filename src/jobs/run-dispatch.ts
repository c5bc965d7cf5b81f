import { systemCall } from '../commands/context'
import { runDispatch } from '../commands/dispatch/run-dispatch'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Dispatch wakes up because a delivery has become due. */
export const runDispatchJob: Job<JobMap['run-dispatch']> = {
  name: 'run-dispatch',
  async run(app, { marketId }) {
    await runDispatch(systemCall(app, 'run-dispatch:due'), { marketId })
  },
}
