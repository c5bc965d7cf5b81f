import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CurrencyCode } from '../../domain/money/currencies'
import { command } from '../command'
import { openWallet } from './wallet'

/** A customer looks at what is in his wallet, and there is none yet: it is opened in the currency of his market. */
export const openOwnWallet = command(
  'wallet.open',
  z.object({}),
  async (ctx) => {
    const { userId: customerId } = ctx.actor
    const market = await ctx.row<{ marketId: string; currency: CurrencyCode }>(sql`
      select m.id as "marketId", m.currency from users u join markets m on m.id = u.market_id where u.id = ${customerId ?? null}`)
    if (customerId && market) await openWallet(ctx, { customerId, ...market })
    return {}
  },
  { audit: false, keyed: false },
)
