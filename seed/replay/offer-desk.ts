import { type DeliveryInHand, readWork } from '../play/driver-work'
import { isConflict, isGone } from '../play/refusal'
import type { Session } from '../play/session'
import type { Town } from './town'

/** Answers a courier's offers, one look at a time: everything is accepted while on shift and declined after it. */
export class OfferDesk {
  private last: Promise<DeliveryInHand[]> = Promise.resolve([])

  constructor(
    private readonly town: Town,
    private readonly session: Session,
    private readonly offDuty: () => boolean,
  ) {}

  /** Answers what is open and tells what is then in hand. Looks wait for one another, so no offer is answered twice at once. */
  look(): Promise<DeliveryInHand[]> {
    const answerAll = () => this.answerAll()
    this.last = this.last.then(answerAll, answerAll)
    return this.last
  }

  private async answerAll(): Promise<DeliveryInHand[]> {
    const { offers, deliveries } = await readWork(this.town, this.session)
    if (offers.length === 0) return deliveries
    for (const { id } of offers) await this.answer(id)
    return (await readWork(this.town, this.session)).deliveries
  }

  private async answer(offerId: string): Promise<void> {
    const [verb, body] = this.offDuty() ? ['decline', { reason: 'off shift' }] : ['accept', {}]
    try {
      await this.town.api.post(`/api/offers/${offerId}/${verb}`, this.session, body)
    } catch (error) {
      // expired or withdrawn in between, or done by a call whose answer was lost: what is in hand will tell
      if (!isConflict(error) && !isGone(error)) throw error
    }
  }
}
