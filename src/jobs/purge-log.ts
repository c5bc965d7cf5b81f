import { purgeLog } from '../commands/compliance-log/purge-log'
import { systemCall } from '../commands/context'
import type { Job } from './job'

/** Every night: records whose time is over. */
export const purgeLogJob: Job = {
  name: 'purge-log',
  schedule: '0 40 4 * * *',
  async run(app) {
    while ((await purgeLog(systemCall(app, 'purge-log'), {})) > 0);
  },
}
