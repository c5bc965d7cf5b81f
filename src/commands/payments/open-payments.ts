import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import type { Entry } from '../../domain/ledger/entry'
import { type PaymentPart, type PaymentPlan, partsOf } from '../../domain/payments/payment-plan'
import type { Provider } from '../../domain/payments/providers'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { spendFromWallet } from '../wallets/spend-from-wallet'
import { nextPhoneProvider } from './next-phone-provider'
import { openAttempt } from './open-attempt'

/**
 * Makes the payments of an order: what its customer has with us is taken at once, a provider is asked for the rest, cash waits for the door.
 * @param options.holderAbsent nobody is there to confirm at the bank
 * @returns what is to be booked, last of all, and the calls to be made after the commit
 * @throws WaybillError `payment_method_unavailable` where nobody takes it; as `spendFromWallet`
 */
export async function openPayments(
  ctx: CommandContext,
  order: Order,
  plan: PaymentPlan,
  { inline, holderAbsent = false, due = order.total }: { inline: boolean; holderAbsent?: boolean; due?: number },
): Promise<{ entries: Entry[]; attempts: string[] }> {
  const parts = partsOf(plan, due)
  if (!parts) throw invalid('points', { en: 'More than the total.', fr: 'Plus que le total.' })
  const entries: Entry[] = []
  const attempts: string[] = []
  for (const part of parts) {
    const provider = providerOf(ctx, part, plan)
    const paymentId = await insertPayment(ctx, order, part, { provider, phone: plan.phone })
    const { id: orderId, marketId, currency, customerId } = order
    if (part.method === 'wallet' || part.method === 'points') {
      if (!customerId) throw new WaybillError('payment_method_unavailable')
      const categories = await categoriesOf(ctx, orderId)
      const spent = {
        customerId,
        marketId,
        currency,
        orderId,
        paymentId,
        amount: part.amount,
        categories,
        by: part.method,
      }
      entries.push(...(await spendFromWallet(ctx, spent)))
    } else if (provider) {
      const attempt = {
        provider,
        marketId,
        orderId,
        paymentId,
        amount: part.amount,
        currency,
        description: order.number,
      }
      const asked =
        part.method === 'card'
          ? { ...attempt, kind: 'authorize' as const, card: plan.card, customer: plan.customer, holderAbsent }
          : { ...attempt, kind: 'collect' as const, phone: plan.phone }
      attempts.push(await openAttempt(ctx, asked, { inline }))
    }
  }
  return { entries, attempts }
}

/** What is ordered, by the short names that a wallet may be barred from. */
async function categoriesOf(ctx: CommandContext, orderId: string): Promise<string[]> {
  const rows = await ctx.rows<{ slug: string }>(sql`
    select distinct c.slug from order_lines l join products p on p.id = l.product_id join categories c on c.id = p.category_id
    where l.order_id = ${orderId}`)
  return rows.map(({ slug }) => slug)
}

function providerOf(ctx: CommandContext, { method }: PaymentPart, { phone }: PaymentPlan): Provider | null {
  const { app } = ctx.call
  if (method !== 'card' && method !== 'mobile_money') return null
  const provider = method === 'card' ? (app.cards?.name ?? null) : phone && nextPhoneProvider(app, phone)
  if (!provider) throw new WaybillError('payment_method_unavailable')
  return provider
}

async function insertPayment(
  ctx: CommandContext,
  { id: orderId, marketId, currency }: Order,
  { method, amount }: PaymentPart,
  { provider, phone }: { provider: Provider | null; phone: string | null },
): Promise<string> {
  const id = ctx.newId()
  const own = method === 'wallet' || method === 'points'
  const status = method === 'cash' ? 'created' : own ? 'captured' : 'processing'
  await ctx.rows(sql`
    insert into payments (id, order_id, market_id, method, status, amount, captured, captured_at, currency, provider, phone, created_at, updated_at)
    values (${id}, ${orderId}, ${marketId}, ${method}, ${status}, ${amount}, ${own ? amount : 0}, ${own ? ctx.now : null}, ${currency}, ${provider},
      ${method === 'mobile_money' ? phone : null}, ${ctx.now}, ${ctx.now})`)
  return id
}
