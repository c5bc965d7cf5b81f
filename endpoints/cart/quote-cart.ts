import { z } from 'zod'
import { AddressInput } from '../../src/commands/addresses/address-input'
import { prepareCheckout } from '../../src/commands/carts/checkout'
import { tellPrices } from '../../src/commands/carts/tell-prices'
import { estimateArrival } from '../../src/domain/geo/estimate-arrival'
import { estimatePreparation } from '../../src/domain/kitchen/estimate-preparation'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { Quote } from './answers'

const QuoteInput = z.object({
  addressId: z.uuid().optional(),
  address: AddressInput.optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
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
  async handle({ call, body }) {
    const now = call.app.clock.now()
    const { quote, changes, market, restaurant, address, terms, distanceMeters } = await prepareCheckout(
      call.app.db,
      { ...call, now },
      body,
    )
    const { lines, currency, total, ...amounts } = quote
    if (changes.some(({ kind }) => kind === 'price')) await tellPrices(call, { lines: [...lines] })
    const eta = estimateArrival({
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
      zone: terms.zone && { id: terms.zone.id, name: terms.zone.name[call.locale] },
      minimumOrder: terms.minimumOrder,
      distanceMeters,
      eta: eta.toISOString(),
      paymentMethods: market.cashEnabled ? ['cash'] : [],
      decisions: [],
    }
  },
})
