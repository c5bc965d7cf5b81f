import { systemCall } from '../commands/context'
import { expireOffer } from '../commands/offers/answer-offer'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Closes an offer that its driver left unanswered; the delivery goes to the next. */
export const expireOfferJob: Job<JobMap['expire-offer']> = {
  name: 'expire-offer',
  async run(app, { offerId }) {
    await expireOffer(systemCall(app, `expire-offer:${offerId}`), { offerId })
  },
}
