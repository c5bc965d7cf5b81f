import { z } from 'zod'
import { AddressInput } from '../../src/commands/addresses/address-input'
import { arrivalOf } from '../../src/commands/carts/arrival-of'
import { prepareCheckout } from '../../src/commands/carts/checkout'
import { tellQuote } from '../../src/commands/carts/tell-quote'
import { Instant } from '../../src/commands/instant'
import { payableMethods } from '../../src/commands/payments/payable-methods'
import { heldUntil } from '../../src/domain/carts/told-quote'
import { tellDecision } from '../../src/domain/compliance/tell-decision'
import { tellDiscount } from '../../src/domain/promotions/tell-discount'
import { tellSurge } from '../../src/domain/surge/tell-surge'
import { tellParts } from '../../src/domain/tax/order-taxes'
import { only } from '../../src/http/access'
import { guardCodes } from '../../src/http/guard-codes'
import { route } from '../../src/http/route'
import { Quote } from './answers'

const QuoteInput = z.object({
  addressId: z.uuid().optional(),
  address: AddressInput.optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
  promoCode: z.string().trim().max(32).optional(),
  /** A guest's, for promotions that are limited for each customer. */
  phone: z.string().trim().min(5).max(30).optional(),
  scheduledFor: Instant.optional(),
})

/**
 * `POST /api/cart/quote`: what the order would cost, what changed since the customer last looked, and when it would come. Stores nothing
 * but what is told here: prices for the first time, and the whole where a surge or a discount may be another one by the time of the order.
 */
export const quoteCart = route({
  method: 'post',
  path: '/cart/quote',
  summary: 'Tell what the cart would cost as an order, and when it would come',
  answer: Quote,
  keyless: true,
  example: { address: { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 }, tip: 500 },
  access: only('guest', 'customer'),
  body: QuoteInput,
  async handle({ call, body: { scheduledFor, ...body } }) {
    const now = call.app.clock.now()
    const at = scheduledFor ? { scheduledFor: new Date(scheduledFor) } : {}
    const prepared = await guardCodes(call, body.promoCode, () =>
      prepareCheckout(call.app.db, { ...call, now, vault: call.app.vault }, { ...body, ...at }),
    )
    const { quote, changes, market, restaurant, address, terms, distanceMeters, slot } = prepared
    const { lines, currency, total, discounts, taxes, ...amounts } = quote
    const { surge, told, judged } = prepared
    const reader = { locale: call.locale, currency, timeZone: market.timeZone }
    // Where nothing can become dearer between here and the order but prices, which the lines keep, there is nothing to note.
    const binds = market.surge.enabled || discounts.length > 0 || told.before !== null
    if (binds || changes.some(({ kind }) => kind === 'price'))
      await tellQuote(call, { lines: [...lines], told: binds ? told.now : null })
    const eta = arrivalOf({ market, restaurant, address, slot, now })
    return {
      restaurant: { id: restaurant.id, name: restaurant.name },
      currency,
      lines: lines.map(({ categoryId: _, ...line }) => line),
      changes,
      ...amounts,
      taxes: taxes && tellParts(taxes),
      surge: surge && {
        ...tellSurge(surge, { locale: call.locale, timeZone: market.timeZone }),
        heldUntil: heldUntil(told.now, { way: told.now.way, now })?.toISOString() ?? null,
      },
      discounts: discounts.map(tellDiscount),
      total: { amount: total, currency },
      zone: terms.zone && { id: terms.zone.id, name: terms.zone.name[call.locale] },
      minimumOrder: terms.minimumOrder,
      distanceMeters,
      eta: eta.toISOString(),
      slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
      paymentMethods: payableMethods(call, market),
      decisions: judged ? judged.decisions.map((each) => tellDecision(each, reader)) : [],
    }
  },
})
