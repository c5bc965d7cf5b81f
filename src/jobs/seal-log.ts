import { sealLog } from '../commands/compliance-log/seal-log'
import { systemCall } from '../commands/context'
import type { Job } from './job'

/** Every record of the compliance log is in a signed batch ten seconds after its commit at the latest. */
export const sealLogJob: Job = {
  name: 'seal-log',
  schedule: '*/5 * * * * *',
  async run(app) {
    while ((await sealLog(systemCall(app, 'seal-log'), {})).more);
  },
}
