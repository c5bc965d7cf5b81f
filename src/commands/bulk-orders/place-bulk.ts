import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { demandOf } from '../../domain/carts/demand'
import { WaybillError } from '../../domain/errors'
import { inLanguage } from '../../domain/invalid'
import { CASH_ALONE } from '../../domain/payments/payment-plan'
import type { Checkout } from '../carts/checkout'
import { refuseChanges } from '../carts/refuse-changes'
import { command } from '../command'
import { keepRefusal } from '../compliance/record-decisions'
import { RefusedByRules } from '../compliance/refused-by-rules'
import type { CommandContext, Locale } from '../context'
import type { Contact } from '../orders/contact'
import { nextOrderNumbers } from '../orders/next-order-numbers'
import { type OpenedOrder, openOrder, startOrder } from '../orders/open-order'
import { reserveStock } from '../products/stock'
import { redeemPromotions } from '../promotions/redeem-promotions'
import { BulkInput } from './bulk-input'
import { type Bulk, prepareBulk } from './prepare-bulk'

export const PlaceBulk = BulkInput.extend({
  /** What the customer calls it: a cost centre, an occasion. */
  reference: z.string().trim().min(1).max(100).optional(),
  payment: z.object({ method: z.enum(['cash', 'card', 'mobile_money', 'wallet', 'points']) }),
  /** Minor units, of all orders together, from the quote: whoever sends it is charged that and nothing else. */
  expectedTotal: z.number().int().min(0).optional(),
})

/**
 * One customer orders from one restaurant to many doors: as many ordinary orders, all of them or none (ORD-6). Their goods are taken off
 * the shelves in one statement, as are their promotions, so that two bulk orders never wait for each other in a circle.
 * @throws WaybillError `bulk_refused` with `deliveries: [{ index, code, … }]`; `stale` when it would cost something else than was told;
 * `stock_unavailable` for what was sold meanwhile
 */
export const placeBulk = command(
  'bulk.place',
  PlaceBulk,
  async (ctx, { payment, expectedTotal, reference, ...wish }) => {
    const bulk = await prepareBulk(
      ctx,
      { actor: ctx.actor, locale: ctx.locale, now: ctx.now, vault: ctx.call.app.vault },
      wish,
      { lock: true },
    )
    const { market, restaurant, total, changes, customerKey } = bulk
    for (const row of bulk.rows)
      if ('refusal' in row && row.refusal instanceof RefusedByRules)
        keepRefusal(ctx, row.refusal, { subject: { kind: 'restaurant', id: restaurant.id }, market: market.id })
    const rows = orderable(bulk, ctx.locale)
    refuseChanges(changes)
    if (expectedTotal !== undefined && expectedTotal !== total)
      throw new WaybillError('stale', { changes, total: { before: expectedTotal, after: total } })
    if (payment.method !== 'cash' || !market.paymentMethods.includes('cash'))
      throw new WaybillError('payment_method_unavailable')
    const lines = rows.flatMap(({ checkout }) => checkout.quote.lines)
    const options = new Map(lines.flatMap((line) => line.options.map((option) => [option.id, option])))
    const held = await reserveStock(ctx, demandOf(lines, options))
    const numbers = await nextOrderNumbers(ctx, market, rows.length)
    const head = await insertBulk(ctx, bulk, { reference, number: `B-${numbers[0]}` })
    const opened: { order: OpenedOrder; checkout: Checkout }[] = []
    for (const [index, { checkout, contact }] of rows.entries()) {
      const number = numbers[index] ?? ''
      const { note } = wish.deliveries[index] ?? {}
      const opening = { contact, held, number, plan: CASH_ALONE, note, bulkId: head.id }
      opened.push({ order: await openOrder(ctx, checkout, opening), checkout })
    }
    const redemptions = opened.map(({ order, checkout }) => ({
      orderId: order.id,
      discounts: checkout.quote.discounts,
    }))
    await redeemPromotions(ctx, redemptions, { restaurantId: restaurant.id, customerKey, currency: market.currency })
    const orders: Awaited<ReturnType<typeof startOrder>>[] = []
    for (const { order, checkout } of opened) orders.push(await startOrder(ctx, order, checkout))
    return { ...head, total: { amount: total, currency: market.currency }, orders }
  },
)

/** @throws WaybillError `bulk_refused` with every row that cannot be ordered */
function orderable({ rows }: Bulk, locale: Locale): { checkout: Checkout; contact: Contact }[] {
  const refused = rows.flatMap((row, index) =>
    'refusal' in row ? [{ ...inLanguage(row.refusal.details, locale), index, code: row.refusal.code }] : [],
  )
  if (refused.length > 0) throw new WaybillError('bulk_refused', { deliveries: refused })
  return rows.flatMap((row) => ('refusal' in row ? [] : [row]))
}

async function insertBulk(
  ctx: CommandContext,
  { market, restaurant, rows, total, cartId }: Bulk,
  { reference, number }: { reference: string | undefined; number: string },
): Promise<{ id: string; number: string; reference: string | null }> {
  const id = ctx.newId()
  ctx.subject('bulk-order', id, market.id)
  await ctx.rows(sql`
    with stored as (
      insert into bulk_orders (id, number, reference, market_id, restaurant_id, customer_id, size, currency, total, created_at, updated_at)
      values (${id}, ${number}, ${reference ?? null}, ${market.id}, ${restaurant.id}, ${ctx.actor.userId ?? null}, ${rows.length},
        ${market.currency}, ${total}, ${ctx.now}, ${ctx.now})
    )
    update carts set lines = '[]', restaurant_id = null, updated_at = ${ctx.now} where id = ${cartId}`)
  return { id, number, reference: reference ?? null }
}
