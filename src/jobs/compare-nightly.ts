import { systemCall } from '../commands/context'
import { requestComparison } from '../commands/track-and-trace/request-comparison'
import type { Job } from './job'

/** Every night, after the day’s sales have to be told (CMP-5), what states have of all restaurants that they trace. */
export const compareNightly: Job = {
  name: 'compare-nightly',
  schedule: '0 30 9 * * *',
  async run(app) {
    await requestComparison(systemCall(app, 'compare-nightly'), {})
  },
}
