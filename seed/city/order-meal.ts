import { z } from 'zod'
import { pick } from '../play/random'
import { Refusal } from '../play/refusal'
import { fillBasket, tipOf } from './basket'
import { chooseNear, nearest } from './choose-near'
import type { CustomerMood } from './mood'
import type { Orderer } from './orderer'
import type { City, Town } from './town'

const Cards = z.looseObject({
  docs: z.array(
    z.looseObject({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      open: z.boolean(),
      distanceMeters: z.number(),
    }),
  ),
})
const Menu = z.looseObject({
  categories: z.array(
    z.looseObject({
      slug: z.string(),
      products: z.array(
        z.looseObject({ id: z.string(), available: z.boolean(), price: z.looseObject({ amount: z.number() }) }),
      ),
    }),
  ),
})
const Cart = z.looseObject({ lines: z.array(z.looseObject({ productId: z.string() })) })
const Placed = z.looseObject({ id: z.string(), number: z.string(), trackingToken: z.string() })

export type PlacedMeal = z.output<typeof Placed>

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
  const { api } = city
  const { random } = town
  const { docs } = await api.get(
    `/api/catalog/restaurants?market=${town.slug}&lat=${who.at.lat}&lng=${who.at.lng}&open=true&limit=50`,
    who.by,
    Cards,
  )
  const rank = new Map(town.kitchens.map(({ id }, index) => [id, index]))
  const places = docs
    .map((card) => ({ ...card, meters: card.distanceMeters }))
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  const place = near ? nearest(places) : chooseNear(places, random)
  if (!place) return undefined
  const menu = await api.get(`/api/catalog/restaurants/${place.slug}/menu`, who.by, Menu)
  const dishes = menu.categories.flatMap(({ slug, products }) =>
    products.filter(({ available }) => available).map((product) => ({ ...product, category: slug })),
  )
  if (dishes.length === 0) return undefined
  const lines = fillBasket(dishes, random, who.locale)
  const tip = tipOf(
    lines.reduce((sum, { dish, quantity }) => sum + dish.price.amount * quantity, 0),
    mood.tip,
    town.currency,
  )
  try {
    for (const { dish, quantity, note } of lines) {
      const body = { productId: dish.id, quantity, ...(note && { note }) }
      const { headers } = await api.call('POST', '/api/cart/add', { by: who.by, body })
      const token = headers.get('x-cart-token')
      if (token) who.keep(token)
    }
    await api.post('/api/cart/quote', who.by, { ...who.quoted, tip })
    const wish = random() < 0.15 ? { specialInstructions: pick(random, WISHES[who.locale]) } : {}
    const body = { ...who.destination, payment: { method: 'cash' }, tip, ...wish }
    return (await api.call('POST', '/api/orders', { by: who.by, answer: Placed, body })).body
  } catch (error) {
    if (error instanceof Refusal) await emptyCart(city, who)
    throw error
  }
}

/** What could not be ordered would spoil the next meal: a cart belongs to one restaurant. */
async function emptyCart({ api }: City, { by }: Orderer): Promise<void> {
  const { lines } = await api.get('/api/cart', by, Cart)
  for (const { productId } of lines) await api.call('DELETE', `/api/cart/remove/${productId}`, { by })
}
