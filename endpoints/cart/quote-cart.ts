import { z } from 'zod'
import { AddressInput, prepareCheckout } from '../../src/commands/carts/checkout'
import { tellPrices } from '../../src/commands/carts/tell-prices'
import { Instant } from '../../src/commands/instant'
import { estimateArrival } from '../../src/domain/geo/estimate-arrival'
import { estimatePreparation } from '../../src/domain/kitchen/estimate-preparation'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { Quote } from './answers'

const QuoteInput = z.object({
  addressId: z.uuid().optional(),
  address: AddressInput.optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
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
    const { quote, changes, market, restaurant, address, distanceMeters, slot } = await prepareCheckout(
      call.app.db,
      { ...call, now },
      { ...body, ...(scheduledFor && { scheduledFor: new Date(scheduledFor) }) },
    )
    const { lines, currency, total, ...amounts } = quote
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
      total: { amount: total, currency },
      distanceMeters,
      eta: eta.toISOString(),
      slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
      paymentMethods: market.cashEnabled ? ['cash'] : [],
      decisions: [],
    }
  },
})
