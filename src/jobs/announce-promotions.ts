import { systemCall } from '../commands/context'
import { announcePromotions } from '../commands/promotions/announce-promotions'
import type { Job } from './job'

/** Promotions begin and end by the clock, and those who look at the app hear of it. */
export const announcePromotionsJob: Job = {
  name: 'announce-promotions',
  schedule: '*/30 * * * * *',
  async run(app) {
    await announcePromotions(systemCall(app, 'announce-promotions'), {})
  },
}
