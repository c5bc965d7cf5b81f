import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { Call } from '../../src/commands/context'
import { creditWallet } from '../../src/commands/wallets/credit-wallet'
import { limitWallet } from '../../src/commands/wallets/limit-wallet'
import { moveWallet } from '../../src/commands/wallets/move-wallet'
import { openOwnWallet } from '../../src/commands/wallets/open-own-wallet'
import { payIn } from '../../src/commands/wallets/pay-in'
import { quoteTransfer, transfer } from '../../src/commands/wallets/transfer'
import type { Actor } from '../../src/domain/identity/actor'
import { MARKETS } from './markets'

const DAY = 86_400_000

/** A few wallets of each market that say something: money, credit about to expire, points, a transfer, a guardian's limit, a frozen one. Done once. */
export async function seedWallets(): Promise<void> {
  for (const { slug, currency } of MARKETS) {
    // A thousand francs, or about what they buy.
    await seedMarket(slug, currency === 'XAF' ? 1_000 : 200)
  }
}

async function seedMarket(slug: string, unit: number): Promise<void> {
  const app = boundApp()
  const emails = [1, 2, 3, 4].map((number) => `customer${number}.${slug}@demo.test`)
  const found = await app.db.rows<{ id: string; email: string; marketId: string }>(sql`
    select id, email, market_id as "marketId" from users where email in ${emails} and not exists (select from wallets where customer_id = users.id)
    order by email`)
  const [first, second, third, fourth] = found
  if (!first || !second || !third || !fourth) return
  const admin = await app.db.row<{ id: string }>(sql`select id from users where email = 'admin@demo.test'`)
  const as = (actor: Actor): Call => ({ app, actor, locale: 'en', requestId: 'seed' })
  const office = as({ role: 'admin', userId: admin?.id, restaurantIds: [] })
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * DAY).toISOString()
  const walletOf = async ({ id, marketId }: typeof first) => {
    const own = as({ role: 'customer', userId: id, restaurantIds: [], marketId })
    await openOwnWallet(own, {})
    const wallet = await app.db.row<{ id: string }>(sql`select id from wallets where customer_id = ${id}`)
    return { own, walletId: wallet?.id ?? '' }
  }
  const [one, two, three, four] = [
    await walletOf(first),
    await walletOf(second),
    await walletOf(third),
    await walletOf(fourth),
  ]
  for (const [{ walletId }, amount] of [
    [one, 25 * unit],
    [two, 8 * unit],
    [three, 60 * unit],
    [four, 12 * unit],
  ] as const)
    await payIn(office, { walletId, amount, reason: 'Cash at the office' })
  const { walletId } = one
  await creditWallet(office, { walletId, amount: 2 * unit, reason: 'An order that came cold', expiresAt: inDays(6) })
  await creditWallet(office, { walletId, amount: unit, reason: 'Welcome', expiresAt: inDays(60) })
  await creditWallet(office, { walletId, amount: 85, purpose: 'points', reason: 'Points of the old app' })
  const sent = { to: second.email, amount: 3 * unit }
  const { id, recipient } = await quoteTransfer(one.own, sent)
  await transfer(one.own, { ...sent, id, recipient, note: 'Lunch' })
  await limitWallet(office, {
    walletId: three.walletId,
    dailyLimit: 5 * unit,
    monthlyLimit: 40 * unit,
    barredCategories: [],
    reason: 'Asked by the guardian',
  })
  await moveWallet(office, { walletId: four.walletId, to: 'frozen', reason: 'Telephone reported stolen' })
}
