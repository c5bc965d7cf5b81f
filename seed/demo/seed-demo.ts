import type { Payload } from 'payload'
import { boundApp } from '../../src/commands/app'
import { MARKETS, type MarketSlug } from './markets'
import { CATEGORIES, type DemoRestaurant, RESTAURANTS } from './menus'
import { CUSTOMERS_PER_MARKET, DEMO_PASSWORD, DRIVERS_PER_MARKET, nameOf, phoneOf } from './people'
import { seedUsers } from './seed-users'

/** Makes the demo's markets, menus and accounts. What is there already is left alone, so it may run at every start. */
export async function seedDemo(payload: Payload): Promise<void> {
  const passwordHash = await boundApp().passwords.hash(DEMO_PASSWORD)
  await seedUsers(passwordHash, [
    { email: 'admin@demo.test', fullName: 'Amina Fouda', role: 'admin', locale: 'en' },
    { email: 'compliance@demo.test', fullName: 'Claire Dubois', role: 'compliance', locale: 'fr' },
    { email: 'support@demo.test', fullName: 'Samuel Okafor', role: 'support', locale: 'en' },
  ])
  const categories = await seedCategories(payload)
  for (const market of MARKETS) await seedMarket(payload, market, categories, passwordHash)
}

async function seedCategories(payload: Payload): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, { slug, name, icon }] of CATEGORIES.entries()) {
    const id = await findOrCreate(
      payload,
      'categories',
      slug,
      { slug, name: name[0], icon, position: (index + 1) * 10 },
      { name: name[1] },
    )
    ids.set(slug, id)
  }
  return ids
}

async function seedMarket(
  payload: Payload,
  market: (typeof MARKETS)[number],
  categories: ReadonlyMap<string, string>,
  passwordHash: string,
): Promise<void> {
  const { slug } = market
  const marketId = await findOrCreate(payload, 'markets', slug, market)
  const restaurantIds: string[] = []
  for (const restaurant of RESTAURANTS[slug])
    restaurantIds.push(await seedRestaurant(payload, market, marketId, restaurant, categories))
  const locale = market.locale
  await seedUsers(passwordHash, [
    {
      email: `owner.${slug}@demo.test`,
      fullName: nameOf(slug, 99),
      role: 'owner',
      locale,
      market: marketId,
      restaurants: restaurantIds,
    },
    ...people(slug, 'driver', DRIVERS_PER_MARKET).map((person) => ({
      ...person,
      role: 'driver' as const,
      locale,
      market: marketId,
    })),
    ...people(slug, 'customer', CUSTOMERS_PER_MARKET).map((person) => ({
      ...person,
      role: 'customer' as const,
      locale,
      market: marketId,
    })),
  ])
}

function people(market: MarketSlug, kind: 'driver' | 'customer', count: number) {
  const shift = kind === 'driver' ? 0 : 200
  return Array.from({ length: count }, (_, index) => ({
    email: `${kind}${index + 1}.${market}@demo.test`,
    fullName: nameOf(market, index + shift),
    phone: phoneOf(market, index + shift),
  }))
}

async function seedRestaurant(
  payload: Payload,
  market: (typeof MARKETS)[number],
  marketId: string,
  restaurant: DemoRestaurant,
  categories: ReadonlyMap<string, string>,
): Promise<string> {
  const slug = slugOf(restaurant.name)
  const known = await find(payload, 'restaurants', slug)
  if (known) return known
  const { name, cuisine, address, offset, prepMinutes, products } = restaurant
  const { id } = await payload.create({
    collection: 'restaurants',
    data: {
      slug,
      name,
      cuisine,
      addressLine: address,
      prepMinutes,
      market: marketId,
      lat: degrees(market.lat + offset[0]),
      lng: degrees(market.lng + offset[1]),
      autoAccept: false,
      active: true,
    },
  })
  for (const [index, product] of products.entries()) {
    const category = categories.get(product.category)
    if (!category) throw new Error(`no category ${product.category}`)
    const made = await payload.create({
      collection: 'products',
      data: {
        name: product.name[0],
        description: product.description[0] || undefined,
        restaurant: id,
        category,
        price: product.price,
        stock: product.stock,
        position: (index + 1) * 10,
        active: true,
        reserved: 0,
      },
    })
    await payload.update({
      collection: 'products',
      id: made.id,
      locale: 'fr',
      data: { name: product.name[1], description: product.description[1] || undefined },
    })
  }
  return id
}

async function find(
  payload: Payload,
  collection: 'markets' | 'categories' | 'restaurants',
  slug: string,
): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  return docs[0]?.id
}

async function findOrCreate(
  payload: Payload,
  collection: 'markets' | 'categories',
  slug: string,
  data: object,
  french?: { name: string },
): Promise<string> {
  const known = await find(payload, collection, slug)
  if (known) return known
  const { id } = await payload.create({ collection, data: data as never })
  if (french) await payload.update({ collection: 'categories', id, locale: 'fr', data: french })
  return id
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** To a tenth of a metre: a sum of fractions shows its rounding error in a form. */
function degrees(sum: number): number {
  return Number(sum.toFixed(6))
}
