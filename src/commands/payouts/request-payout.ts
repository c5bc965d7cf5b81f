import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { PayoutOwner } from '../../domain/payouts/owners'
import { command } from '../command'
import { assertRunsFinance } from '../restaurants/own-restaurant'
import { DestinationInput } from './destination'
import { openPayout } from './open-payout'

export const RequestPayout = z.object({
  /** Integer minor units of the market's currency. */
  amount: z.int().min(1).max(1_000_000_000),
  destination: DestinationInput,
})

/** Asks for what a restaurant is owed (LED-6). @throws WaybillError `not_found` for another's; `network_not_allowed`; as `openPayout` */
export const requestRestaurantPayout = command(
  'payout.request-restaurant',
  RequestPayout.extend({ restaurantId: z.uuid() }),
  async (ctx, { restaurantId, ...wish }) => {
    assertRunsFinance(ctx.actor, restaurantId)
    const opened = await openPayout(ctx, { kind: 'restaurant', id: restaurantId }, wish)
    ctx.subject('payout', opened.id)
    return opened
  },
)

/** Asks for one's own: what a driver is owed, or what a customer has in the wallet. @throws WaybillError as `openPayout` */
export const requestOwnPayout = command('payout.request-own', RequestPayout, async (ctx, wish) => {
  const opened = await openPayout(ctx, ownOf(ctx.actor), wish)
  ctx.subject('payout', opened.id)
  return opened
})

/** @throws WaybillError `not_found` for a driver who is none yet */
export function ownOf({ role, driverId, userId }: Actor): PayoutOwner {
  const id = role === 'driver' ? driverId : userId
  if (!id) throw new WaybillError('not_found')
  return { kind: role === 'driver' ? 'driver' : 'customer', id }
}
