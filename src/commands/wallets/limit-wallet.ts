import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { invalid } from '../../domain/invalid'
import { command } from '../command'
import { lockWallet } from './wallet'

/** Integer minor units; null: what is usual in the market. */
const Limit = z.int().min(0).max(1_000_000_000).nullable()

export const LimitWallet = z.object({
  walletId: z.uuid(),
  dailyLimit: Limit,
  monthlyLimit: Limit,
  /** Short names of the categories that it may not pay for. */
  barredCategories: z.array(z.string().min(1).max(60)).max(50),
  reason: z.string().trim().min(3).max(300),
})

/**
 * What may be taken from a wallet in a day and a month, and what it may not pay for (LED-2).
 * @throws WaybillError `not_found`; `validation_failed` for a category that does not exist
 */
export const limitWallet = command('wallet.limit', LimitWallet, async (ctx, input) => {
  const { walletId, dailyLimit, monthlyLimit } = input
  ctx.subject('wallet', walletId)
  await lockWallet(ctx, sql`w.id = ${walletId}`)
  const barredCategories = [...new Set(input.barredCategories)]
  const known = await ctx.rows<{ slug: string }>(sql`
    select slug from categories where slug in (select jsonb_array_elements_text(${JSON.stringify(barredCategories)}::jsonb))`)
  if (known.length < barredCategories.length) {
    throw invalid('barredCategories', { en: 'Unknown category.', fr: 'Catégorie inconnue.' })
  }
  await ctx.rows(sql`
    update wallets set daily_limit = ${dailyLimit}, monthly_limit = ${monthlyLimit}, barred_categories = ${JSON.stringify(barredCategories)}::jsonb,
      updated_at = ${ctx.now} where id = ${walletId}`)
  return { walletId, dailyLimit, monthlyLimit, barredCategories }
})
