import { type Answered, answered } from '../../client'
import type { DeliveryStatus } from '../../src/domain/deliveries/transitions'
import type { FailureCause } from '../../src/domain/handovers/failure-causes'
import { Stranger } from '../play/caller'
import type { DeliveryInHand } from '../play/driver-work'
import { Refusal } from '../play/refusal'
import type { Session } from '../play/session'
import { doorPicture, type Opener, paperOf, scribble } from './door-papers'
import { inLanguage, type Reason } from './mood'
import type { City, Town } from './town'

type Move = (
  from: DeliveryStatus,
  to: DeliveryStatus,
  call: () => Promise<Answered<unknown>>,
) => Promise<DeliveryStatus>

/** Why it goes back, by who opened. */
export const CAUSES: Readonly<Record<Opener, FailureCause>> = {
  customer: 'other',
  minor: 'under_age',
  expired: 'document_expired',
  other_name: 'name_mismatch',
}

export const REASONS: Readonly<Record<Opener, Reason>> = {
  customer: ['Could not be handed over', 'N’a pas pu être remise'],
  minor: ['A minor opened, no adult at home', 'Un mineur a ouvert, aucun adulte à la maison'],
  expired: ['The document was out of date', 'La pièce était périmée'],
  other_name: ['The document had another name', 'La pièce portait un autre nom'],
}

/**
 * What a driver does where the door asks for something: he shows the app what he was shown, and where the server will not have it, takes it
 * back with him. What nothing is asked for is simply handed over.
 */
export async function handOver(
  city: City,
  town: Town,
  { session, move }: { session: Session; move: Move },
  delivery: DeliveryInHand,
  opener: Opener,
): Promise<DeliveryStatus> {
  const waybill = city.api.as(session)
  const params = { path: { id: delivery.id } }
  const proof = await proofOf(city, town, delivery, opener)
  try {
    return await move('at_dropoff', 'delivered', () =>
      waybill.POST('/api/deliveries/{id}/delivered', { params, body: { proof } }),
    )
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 403 || !delivery.door) throw error
    const seen = error.code === 'below_minimum_age' ? 'minor' : opener
    const cause = error.code === 'outside_delivery_hours' ? 'outside_hours' : CAUSES[seen]
    const body = { reason: inLanguage(REASONS[seen], town.locale), cause }
    return move('at_dropoff', 'failed', () => waybill.POST('/api/deliveries/{id}/failed', { params, body }))
  }
}

async function proofOf(city: City, { slug, random, waiting }: Town, { door, orderId }: DeliveryInHand, opener: Opener) {
  if (!door) return {}
  const token = door.code ? waiting.get(orderId) : undefined
  const otp = token && (await codeOf(city, token))
  return {
    ...(door.idCheck && { idCheck: paperOf(opener, slug, city.clock.now(), random) }),
    ...(door.signature && { signature: (await scribble(random)).toString('base64') }),
    ...(door.photo && { photo: (await doorPicture()).toString('base64') }),
    ...(otp && { otp }),
  }
}

/** The customer reads it out: he has it on his page, and the driver has not. */
async function codeOf({ api, newAddress }: City, token: string): Promise<string | null> {
  const customer = api.as(new Stranger(newAddress()))
  return answered(await customer.GET('/api/track/{token}', { params: { path: { token } } })).handoverCode
}
