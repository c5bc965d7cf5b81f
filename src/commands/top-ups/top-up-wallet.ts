import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { openTopUp } from './open-top-up'
import { lockTopUpMarket, refuseBeyond } from './top-up-market'
import { chooseWay, TOP_UP_METHODS } from './top-up-way'

export const TopUpWallet = z.object({
  /** Integer minor units of the currency of the customer's market. */
  amount: z.int().min(1).max(1_000_000_000),
  method: z.enum(TOP_UP_METHODS),
  /** Of mobile money; absent: the customer's own. */
  phone: z.string().trim().min(5).max(30).optional(),
  /** A saved card, or the provider's name of one just typed; without one the app goes on with `clientSecret`. */
  paymentMethodId: z.string().max(200).optional(),
})

/**
 * A customer fills his wallet (LED-2): the money is his as soon as a provider has it.
 * @returns the payment's id; whoever waits for it goes on with `payNow`
 * @throws WaybillError `top_up_limit`, `payment_method_unavailable`, `validation_failed`
 */
export const topUpWallet = command('wallet.top-up', TopUpWallet, async (ctx, { amount, ...wish }) => {
  const { userId } = ctx.actor
  if (!userId) throw new WaybillError('unauthenticated')
  const market = await lockTopUpMarket(ctx, userId)
  refuseBeyond(market, amount)
  const way = await chooseWay(ctx, market, { wish, saved: false })
  const paymentId = await openTopUp(ctx, market, { amount, way })
  ctx.subject('payment', paymentId)
  return { paymentId }
})
