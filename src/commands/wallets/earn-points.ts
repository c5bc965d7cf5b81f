import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CurrencyCode } from '../../domain/money/currencies'
import { pointsFor } from '../../domain/wallets/points'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { writeGrant } from './grant'
import { lockWallet, openWallet, walletOf } from './wallet'

interface Delivered {
  customerId: string
  marketId: string
  currency: CurrencyCode
  /** What was bought, less what was taken off it. Integer minor units. */
  bought: number
  every: number | null
  days: number
  earned: boolean
}

/** Points of a delivered order, once (LOY-1). Guests have no wallet, and a market without a rate gives none. */
export const earnPoints = command(
  'points.earn',
  z.object({ orderId: z.uuid() }),
  async (ctx, { orderId }) => {
    ctx.subject('order', orderId)
    const order = await ctx.row<Delivered>(sql`
    select o.customer_id as "customerId", o.market_id as "marketId", o.currency, o.subtotal - o.discount as bought, m.points_every as every,
      m.points_days as days, exists (select from wallet_grants g where g.order_id = o.id) as earned
    from orders o join markets m on m.id = o.market_id where o.id = ${orderId} and o.status = 'delivered' and o.customer_id is not null`)
    const amount = order && !order.earned ? pointsFor(order.bought, order.every) : 0
    if (!order || amount === 0) return { points: 0 }
    const { customerId, marketId, currency } = order
    await openWallet(ctx, { customerId, marketId, currency })
    const wallet = await lockWallet(ctx, walletOf(customerId, currency))
    const expiresAt = new Date(ctx.now.getTime() + order.days * 86_400_000)
    const entry = await writeGrant(ctx, wallet, {
      purpose: 'points',
      marketId,
      amount,
      expiresAt,
      reason: null,
      orderId,
    })
    await postEntries(ctx, marketId, [entry])
    return { points: amount }
  },
  // The entry says it; most orders of most markets earn nothing, and nobody asks who said so.
  { audit: false },
)
