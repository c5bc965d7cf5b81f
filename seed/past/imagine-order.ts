import { distanceMeters } from '../../src/domain/geo/distance-meters'
import type { Position } from '../../src/domain/geo/position'
import { quoteOrder } from '../../src/domain/pricing/quote'
import { fillBasket, tipOf } from '../city/basket'
import { customerMood } from '../city/mood'
import { pick, type Random } from '../play/random'
import type { Fleet } from './fleet'
import { liveThrough } from './live-through'
import type { PastOrder } from './past-order'
import type { Cast, PastCustomer, PastRestaurant } from './read-cast'

/** Nobody orders from the other end of the town. */
const REACH_METERS = 7_000

/** One order of the past, from its basket to its end. */
export function imagineOrder(cast: Cast, fleet: Fleet, createdAt: number, random: Random): PastOrder {
  const { market } = cast
  const customer = pick(random, cast.customers)
  const home = pick(random, customer.homes)
  const restaurant = chooseRestaurant(cast.restaurants, home, random)
  const mood = customerMood(random)
  const lines = fillBasket(restaurant.menu, random, customer.locale).map(({ dish, ...line }) => ({
    ...line,
    productId: dish.id,
    name: dish[customer.locale],
    unitPrice: dish.price,
  }))
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)
  const meters = Math.round((distanceMeters(restaurant, home) * market.detourPercent) / 100)
  const tip = tipOf(subtotal, mood.tip, market.currency)
  const quote = quoteOrder({ currency: market.currency, lines, fees: market, distanceMeters: meters, tip })
  const order = { customer, home, restaurant, quote, distanceMeters: meters, createdAt }
  return { ...order, ...liveThrough(cast, fleet, { ...order, mood }, random) }
}

/** Near ones, and among them those that everybody likes: the first of a market most. */
function chooseRestaurant<R extends Position>(restaurants: readonly R[], home: Position, random: Random): R {
  const weighed = restaurants.map((restaurant, rank) => {
    const meters = distanceMeters(restaurant, home)
    return { restaurant, meters, weight: meters < REACH_METERS ? 1 / (1 + rank * 0.25) / (1 + meters / 4_000) : 0 }
  })
  let left = random() * weighed.reduce((sum, { weight }) => sum + weight, 0)
  for (const { restaurant, weight } of weighed) {
    left -= weight
    if (weight > 0 && left <= 0) return restaurant
  }
  return weighed.reduce((a, b) => (b.meters < a.meters ? b : a)).restaurant
}

export type Placed = Pick<PastOrder, 'customer' | 'home' | 'restaurant' | 'quote' | 'distanceMeters' | 'createdAt'>
export type { PastCustomer, PastRestaurant }
