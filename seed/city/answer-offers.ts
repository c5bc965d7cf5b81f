import { answered } from '../../client'
import { type DeliveryInHand, readWork } from '../play/driver-work'
import { isConflict, isGone } from '../play/refusal'
import type { Session } from '../play/session'
import { driverThinks, inLanguage, offerAnswer } from './mood'
import type { City, Town } from './town'

/** A driver's answers to offers, one look at a time: mostly yes, sometimes no, now and then nothing at all. */
export class OfferAnswers {
  private last: Promise<DeliveryInHand[]> = Promise.resolve([])
  /** Offers that are left to expire. */
  private readonly ignored = new Set<string>()

  constructor(
    private readonly city: City,
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
    const { offers, deliveries } = await readWork(this.city, this.session)
    const open = offers.filter(({ id }) => !this.ignored.has(id))
    if (open.length === 0) return deliveries
    for (const { id } of open) await this.answer(id)
    return (await readWork(this.city, this.session)).deliveries
  }

  private async answer(offerId: string): Promise<void> {
    const { api, clock, over } = this.city
    const { random, locale } = this.town
    const answer = offerAnswer(random)
    if (answer.kind === 'ignore' && !this.offDuty()) {
      this.ignored.add(offerId)
      return
    }
    await clock.pass(driverThinks(random) / 60, over)
    if (over.aborted) return
    const reason = answer.kind === 'decline' ? inLanguage(answer.reason, locale) : 'off shift'
    const declined = answer.kind === 'decline' || this.offDuty()
    try {
      const waybill = api.as(this.session)
      const params = { path: { id: offerId } }
      if (declined) answered(await waybill.POST('/api/offers/{id}/decline', { params, body: { reason } }))
      else answered(await waybill.POST('/api/offers/{id}/accept', { params }))
    } catch (error) {
      // Expired or withdrawn in between, or done by a call whose answer was lost: what is in hand will tell.
      if (!isConflict(error) && !isGone(error)) throw error
    }
  }
}
