import { systemCall } from '../commands/context'
import { lookIntoIdentity } from '../commands/identity-checks/look-into-identity'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Looks into what a provider of identity checks has told. */
export const hearIdentity: Job<JobMap['hear-identity']> = {
  name: 'hear-identity',
  async run(app, { eventId }) {
    await lookIntoIdentity(systemCall(app, `hear-identity:${eventId}`), eventId)
  },
}
