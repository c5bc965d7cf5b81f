import type { PayloadRequest } from 'payload'
import { houseDb } from '../../../http/house-db'
import type { Payout } from '../../../payload-types'
import { findPayoutStory } from '../../../queries/payouts/payout-story'
import { idOf } from '../id-of'
import { destinationName } from '../Payouts/destination-name'

/** A payout with what happened to it, whose it is and where it goes, as far as this person may read them. */
export async function loadPayoutPage(req: PayloadRequest, payout: Payout) {
  const { payload } = req
  const one = { depth: 0, disableErrors: true, overrideAccess: false, req } as const
  const [story, market, restaurant, driver, customer, destination] = await Promise.all([
    findPayoutStory(houseDb(), payout.id),
    payload.findByID({ collection: 'markets', id: idOf(payout.market) ?? '', ...one }),
    payout.restaurant
      ? payload.findByID({ collection: 'restaurants', id: idOf(payout.restaurant) ?? '', ...one })
      : null,
    payout.driver ? payload.findByID({ collection: 'drivers', id: idOf(payout.driver) ?? '', ...one }) : null,
    payout.customer ? payload.findByID({ collection: 'users', id: idOf(payout.customer) ?? '', ...one }) : null,
    payload.findByID({ collection: 'payout-destinations', id: idOf(payout.destination) ?? '', ...one }),
  ])
  const owner = restaurant?.name ?? driver?.displayName ?? customer?.fullName ?? ''
  const to = destination
    ? destinationName({ ...destination, operator: destination.operator ?? null, bank: destination.bank ?? null })
    : ''
  return { story, market, owner, destination, to, ownerId: restaurant?.id ?? driver?.id ?? customer?.id ?? '' }
}
