import { systemCall } from '../commands/context'
import { compareLists } from '../commands/track-and-trace/compare-lists'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Compares what a state has of a restaurant with ours. */
export const compareListsJob: Job<JobMap['compare-lists']> = {
  name: 'compare-lists',
  async run(app, { restaurantId }) {
    await compareLists(systemCall(app, `compare-lists:${restaurantId}`), restaurantId)
  },
}
