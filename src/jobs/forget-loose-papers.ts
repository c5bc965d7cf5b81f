import { systemCall } from '../commands/context'
import { forgetLoosePapers } from '../commands/identity-checks/forget-check'
import type { Job } from './job'

/** Every night: identity papers on which no check rests. */
export const forgetLoosePapersJob: Job = {
  name: 'forget-loose-papers',
  schedule: '0 40 4 * * *',
  async run(app) {
    while ((await forgetLoosePapers(systemCall(app, 'forget-loose-papers'), {})).forgotten > 0);
  },
}
