import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Has the provider forget a removed card. What it did not take is tried again: done twice, it does nothing the second time. */
export const forgetCard: Job<JobMap['forget-card']> = {
  name: 'forget-card',
  async run({ cards }, { reference }) {
    const told = await cards?.forget(reference)
    if (told?.outcome === 'refused') throw new Error(`the provider keeps ${reference}: ${told.code}`)
    if (told && told.outcome !== 'accepted')
      throw new Error(`nobody knows whether ${reference} is forgotten: ${told.why}`)
  },
}
