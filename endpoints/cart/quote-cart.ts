import { z } from 'zod'
import { AddressInput } from '../../src/commands/addresses/address-input'
import { prepareCheckout } from '../../src/commands/carts/checkout'
import { tellPrices } from '../../src/commands/carts/tell-prices'
import { Instant } from '../../src/commands/instant'
import { estimateArrival } from '../../src/domain/geo/estimate-arrival'
import { estimatePreparation } from '../../src/domain/kitchen/estimate-preparation'
import { tellDiscount } from '../../src/domain/promotions/tell-discount'
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
 * but prices that are told for the first time here.
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
      prepareCheckout(call.app.db, { ...call, now }, { ...body, ...at }),
    )
    const { quote, changes, market, restaurant, address, terms, distanceMeters, slot } = prepared
    const { lines, currency, total, discounts, ...amounts } = quote
    if (changes.some(({ kind }) => kind === 'price')) await tellPrices(call, { lines: [...lines] })
    const eta =
      slot?.from ??
      estimateArrival({
        now,
        pickedUp: false,
        readyAt: new Date(now.getTime() + estimatePreparation(restaurant.load) * 60_000),
        driver: null,
        pickup: restaurant.position,
        dropoff: address,
        speed: market.speed,
        serviceMinutes: { pickup: market.serviceMinutes, dropoff: market.serviceMinutes },
      })
    return {
      restaurant: { id: restaurant.id, name: restaurant.name },
      currency,
      lines,
      changes,
      ...amounts,
      discounts: discounts.map(tellDiscount),
      total: { amount: total, currency },
      zone: terms.zone && { id: terms.zone.id, name: terms.zone.name[call.locale] },
      minimumOrder: terms.minimumOrder,
      distanceMeters,
      eta: eta.toISOString(),
      slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
      paymentMethods: market.cashEnabled ? ['cash'] : [],
      decisions: [],
    }
  },
})
