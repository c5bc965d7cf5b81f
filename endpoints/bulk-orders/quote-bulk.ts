import { BulkInput } from '../../src/commands/bulk-orders/bulk-input'
import { prepareBulk } from '../../src/commands/bulk-orders/prepare-bulk'
import { tellQuote } from '../../src/commands/carts/tell-quote'
import { tellDiscount } from '../../src/domain/promotions/tell-discount'
import { tellParts } from '../../src/domain/tax/order-taxes'
import { only } from '../../src/http/access'
import { guardCodes } from '../../src/http/guard-codes'
import { route } from '../../src/http/route'
import { BulkQuote } from './answers'
import { toldRefusal } from './refusals'

/** `POST /api/orders/bulk/quote`: what each delivery would cost, or why it cannot be ordered. Stores nothing but prices told for the first time. */
export const quoteBulk = (example: object) =>
  route({
    method: 'post',
    path: '/bulk/quote',
    summary: 'Tell what orders to many addresses would cost, and which of them cannot be had',
    answer: BulkQuote,
    keyless: true,
    example,
    access: only('customer'),
    body: BulkInput,
    async handle({ call, body }) {
      const who = { ...call, now: call.app.clock.now(), vault: call.app.vault }
      const bulk = await guardCodes(call, body.promoCode, () => prepareBulk(call.app.db, who, body))
      const { restaurant, market, rows, changes, total } = bulk
      const { currency } = market
      const prices = new Map(changes.flatMap((each) => (each.kind === 'price' ? [[each.lineId, each.after]] : [])))
      if (prices.size > 0) await tellQuote(call, { lines: [...prices].map(([id, unitPrice]) => ({ id, unitPrice })) })
      return {
        restaurant: { id: restaurant.id, name: restaurant.name },
        currency,
        deliveries: rows.map((row, index) => {
          if ('refusal' in row) return { index, refusal: toldRefusal(row.refusal, call.locale) }
          const { quote, distanceMeters, slot } = row.checkout
          const { lines, total: own, discounts, taxes, ...amounts } = quote
          return {
            index,
            refusal: null,
            ...amounts,
            taxes: taxes && tellParts(taxes),
            discounts: discounts.map(tellDiscount),
            total: { amount: own, currency },
            lines: lines.map(({ productId, name, quantity, unitPrice, total, discount, tax }) => ({
              productId,
              name,
              quantity,
              unitPrice,
              total,
              discount,
              tax,
            })),
            distanceMeters,
            slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
          }
        }),
        changes: [...changes],
        refused: rows.filter((row) => 'refusal' in row).length,
        total: { amount: total, currency },
        paymentMethods: market.paymentMethods.filter((method) => method === 'cash'),
      }
    },
  })
