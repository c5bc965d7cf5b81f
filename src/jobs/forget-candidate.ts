import { forgetCandidate } from '../commands/background-checks/forget-candidate'
import { systemCall } from '../commands/context'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Has the provider of a background check forget an erased driver. What it did not take is tried again; given up, it rings as failed work. */
export const forgetCandidateJob: Job<JobMap['forget-candidate']> = {
  name: 'forget-candidate',
  run: (app, about) => forgetCandidate(systemCall(app, `forget-candidate:${about.checkId}`), about),
}
