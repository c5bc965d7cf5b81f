import { systemCall } from '../commands/context'
import { lookIntoEvent } from '../commands/payments/look-into-event'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Looks into what a provider of payments has told. */
export const hearProvider: Job<JobMap['hear-provider']> = {
  name: 'hear-provider',
  async run(app, { eventId }) {
    await lookIntoEvent(systemCall(app, `hear-provider:${eventId}`), eventId)
  },
}
