import { runAutoTopUp } from '../commands/auto-top-ups/run-auto-top-up'
import { systemCall } from '../commands/context'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Looks whether one wallet is to be filled by itself. */
export const fillWallet: Job<JobMap['fill-wallet']> = {
  name: 'fill-wallet',
  async run(app, { autoTopUpId }) {
    await runAutoTopUp(systemCall(app, `fill-wallet:${autoTopUpId}`), { autoTopUpId })
  },
}
