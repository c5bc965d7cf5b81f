import { distanceMeters } from '../../src/domain/geo/distance-meters'
import { quoteOrder } from '../../src/domain/pricing/quote'
import { fillBasket, tipOf } from '../city/basket'
import { chooseNear } from '../city/choose-near'
import { customerMood } from '../city/mood'
import { pick, type Random } from '../play/random'
import type { Fleet } from './fleet'
import { judgeBasket } from './judge-basket'
import { liveThrough } from './live-through'
import type { PastOrder } from './past-order'
import type { Cast, PastCustomer, PastRestaurant } from './read-cast'

/** One order of the past, from its basket to its end. */
export function imagineOrder(cast: Cast, fleet: Fleet, createdAt: number, random: Random): PastOrder {
  const { market } = cast
  const customer = pick(random, cast.customers)
  const home = pick(random, customer.homes)
  const restaurants = cast.restaurants.map((place) => ({ place, meters: distanceMeters(place, home) }))
  const restaurant = chooseNear(restaurants, random)?.place
  if (!restaurant) throw new Error('a market without restaurants has no past')
  const mood = customerMood(random)
  const { basket, requirements } = chooseBasket(cast, { customer, restaurant, createdAt }, random)
  const lines = basket.map(({ dish, ...line }) => ({
    ...line,
    productId: dish.id,
    name: dish[customer.locale],
    unitPrice: dish.price,
  }))
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)
  const meters = Math.round((distanceMeters(restaurant, home) * market.detourPercent) / 100)
  const tip = tipOf(subtotal, mood.tip, market.currency)
  const quote = quoteOrder({ currency: market.currency, lines, fees: market, distanceMeters: meters, tip })
  const order = { customer, home, restaurant, quote, distanceMeters: meters, createdAt, requirements }
  return { ...order, ...liveThrough(cast, fleet, { ...order, mood }, random) }
}

interface Hungry {
  customer: PastCustomer
  restaurant: PastRestaurant
  createdAt: number
}

/** What somebody wants, and where he is not sold that, something else of which nobody asks anything. */
function chooseBasket(cast: Cast, who: Hungry, random: Random) {
  const { menu } = who.restaurant
  const { locale } = who.customer
  const wanted = fillBasket(menu, random, locale)
  const judged = judgeBasket(cast, { ...who, basket: wanted })
  if (judged) return { basket: wanted, ...judged }
  const plain = menu.filter(({ goods }) => goods === 'none')
  return { basket: fillBasket(plain, random, locale), requirements: null }
}
