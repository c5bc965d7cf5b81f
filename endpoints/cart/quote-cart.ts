import { z } from 'zod'
import { AddressInput, prepareCheckout } from '../../src/commands/carts/checkout'
import { estimateArrival } from '../../src/domain/geo/estimate-arrival'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'

const QuoteInput = z.object({
  addressId: z.uuid().optional(),
  address: AddressInput.optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
})

/** `POST /api/cart/quote`: what the order would cost and when it would come. Stores nothing. */
export const quoteCart = route({
  method: 'post',
  path: '/cart/quote',
  access: only('guest', 'customer'),
  body: QuoteInput,
  async handle({ call, body }) {
    const now = call.app.clock.now()
    const { quote, market, restaurant, address, distanceMeters } = await prepareCheckout(
      call.app.db,
      { ...call, now },
      body,
    )
    const { lines, currency, total, ...amounts } = quote
    const eta = estimateArrival({
      now,
      pickedUp: false,
      readyAt: new Date(now.getTime() + restaurant.prepMinutes * 60_000),
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
      ...amounts,
      total: { amount: total, currency },
      distanceMeters,
      eta: eta.toISOString(),
      paymentMethods: market.cashEnabled ? ['cash'] : [],
      decisions: [],
    }
  },
})
