import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ErrorCode } from '../../domain/errors'
import { SYSTEM } from '../../domain/identity/actor'
import type { PaymentPlan } from '../../domain/payments/payment-plan'
import { command } from '../command'
import { loadMarket } from '../markets/load-market'
import { failUnasked } from '../payments/fail-unasked'
import { failOrder } from '../payments/secure-order'
import { endOrder } from './end-order'
import { judgeAgain } from './judge-again'
import { moveOrder } from './move-order'
import { lockOrder } from './order'

const UNPAYABLE = [
  'insufficient_funds',
  'account_frozen',
  'wallet_frozen',
  'wallet_limit',
  'wallet_restricted',
  'payment_method_unavailable',
] as const satisfies readonly ErrorCode[]
type Unpayable = (typeof UNPAYABLE)[number]

/** Whether an order is only refused because it cannot be paid as it was to be. */
export const isUnpayable = (code: ErrorCode): code is Unpayable => UNPAYABLE.some((each) => each === code)

/**
 * An order for later wakes and cannot be paid as was agreed when it was made: a wallet holds less by now, or is frozen. Nothing is taken, its
 * payment has failed and says why, and its customer has the market's minutes to pay otherwise (PAY-5).
 */
export const releaseUnpaid = command(
  'order.release-unpaid',
  z.object({ orderId: z.uuid(), code: z.enum(UNPAYABLE) }),
  async (ctx, { orderId, code }) => {
    const order = await lockOrder(ctx, orderId)
    const asleep = await ctx.row<{ plan: PaymentPlan }>(sql`
      select payment_plan as plan from orders
      where id = ${orderId} and status = 'scheduled' and sleeps_until <= ${ctx.now} and payment_plan is not null`)
    if (!asleep) return { id: orderId, status: order.status }
    // Whoever pays in time is asked by no rule any more.
    const { market } = await loadMarket(ctx, order.restaurantId, ctx.now)
    if (!(await judgeAgain(ctx, order, market)))
      return { id: orderId, status: (await endOrder(ctx, order, 'cancelled', { reason: 'against_rules' })).status }
    const pending = await moveOrder(ctx, order, 'pending', { as: SYSTEM })
    await failUnasked(ctx, pending, asleep.plan, code)
    await failOrder(ctx, pending)
    return { id: orderId, status: 'payment_failed' as const }
  },
)
