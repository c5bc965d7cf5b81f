import { lookIntoCheckEvent } from '../commands/background-checks/look-into-check-event'
import { systemCall } from '../commands/context'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Looks into what a provider of background checks has told. */
export const hearBackgroundCheck: Job<JobMap['hear-background-check']> = {
  name: 'hear-background-check',
  async run(app, { eventId }) {
    await lookIntoCheckEvent(systemCall(app, `hear-background-check:${eventId}`), eventId)
  },
}
