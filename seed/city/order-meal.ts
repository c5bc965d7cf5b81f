import { answered, type components } from '../../client'
import { pick } from '../play/random'
import { Refusal } from '../play/refusal'
import { fillBasket, tipOf } from './basket'
import { chooseNear, nearest } from './choose-near'
import { chooseOptions } from './choose-options'
import { choosePayment } from './choose-payment'
import type { CustomerMood } from './mood'
import type { Orderer } from './orderer'
import { quoteWithCode } from './quote-with-code'
import type { City, Town } from './town'

export type PlacedMeal = components['schemas']['PlacedOrder']

const WISHES = {
  en: ['Please call when you are here', 'Second floor', 'No plastic bags, please', 'The bell does not work'],
  fr: ['Appelez-moi en arrivant', 'Deuxième étage', 'Sans sac plastique, merci', 'La sonnette ne marche pas'],
}

/**
 * From an empty stomach to an order number: looks around, reads a menu, fills the cart, asks what it costs, orders.
 * Undefined when nobody nearby is open or has anything left.
 * @throws Refusal when the server will not have it; the cart is empty again then
 */
export async function orderMeal(
  city: City,
  town: Town,
  who: Orderer,
  { mood, near }: { mood: CustomerMood; near: boolean },
): Promise<PlacedMeal | undefined> {
  const waybill = city.api.as(who.by)
  const { random } = town
  const { lat, lng } = who.at
  const query = { market: town.slug, lat, lng, open: true, limit: 50, fields: 'distanceMeters' }
  const { docs } = answered(await waybill.GET('/api/catalog/restaurants', { params: { query } }))
  const rank = new Map(town.kitchens.map(({ id }, index) => [id, index]))
  const places = docs
    .map((card) => ({ ...card, meters: card.distanceMeters ?? 0 }))
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  const place = near ? nearest(places) : chooseNear(places, random)
  if (!place) return undefined
  const params = { path: { slug: place.slug } }
  const menu = answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params }))
  const dishes = menu.categories.flatMap(({ slug, products }) =>
    products.filter(({ availableNow }) => availableNow).map((product) => ({ ...product, category: slug })),
  )
  // Nobody has seen a guest's papers, and he knows what he is not sold without.
  const sold = who.account ? dishes : dishes.filter(({ category }) => category !== 'beer-wine')
  if (sold.length === 0) return undefined
  const lines = fillBasket(sold, random, who.locale)
  const tip = tipOf(
    lines.reduce((sum, { dish, quantity }) => sum + dish.price.amount * quantity, 0),
    mood.tip,
    town.currency,
  )
  try {
    for (const { dish, quantity, note } of lines) {
      const options = chooseOptions(dish.optionGroups ?? [], random)
      const body = { productId: dish.id, quantity, options, ...(note && { note }) }
      const { token } = answered(await waybill.POST('/api/cart/add', { body }))
      if (token) who.keep(token)
    }
    const { code, methods } = await quoteWithCode(city, town, who, tip)
    const payment = choosePayment(methods, random)
    const wish = random() < 0.15 ? { specialInstructions: pick(random, WISHES[who.locale]) } : {}
    const body = { ...who.destination, payment, tip, ...wish, ...code }
    const placed = answered(await waybill.POST('/api/orders', { body }))
    // A card without money is put away, and the purse comes out.
    if (placed.status === 'payment_failed')
      answered(
        await waybill.POST('/api/orders/{id}/pay', { params: { path: { id: placed.id } }, body: { method: 'cash' } }),
      )
    return placed
  } catch (error) {
    if (error instanceof Refusal) await emptyCart(city, who)
    throw error
  }
}

/** What could not be ordered would spoil the next meal: a cart belongs to one restaurant. */
async function emptyCart({ api }: City, { by }: Orderer): Promise<void> {
  const waybill = api.as(by)
  const { lines } = answered(await waybill.GET('/api/cart'))
  for (const { productId } of lines)
    await waybill.DELETE('/api/cart/remove/{productId}', { params: { path: { productId } } })
}
