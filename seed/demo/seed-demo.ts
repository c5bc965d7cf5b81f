import type { Payload } from 'payload'
import { boundApp } from '../../src/commands/app'
import { homeOf } from './home-of'
import { MARKETS, type MarketSlug } from './markets'
import {
  CUSTOMERS_PER_MARKET,
  DEMO_PASSWORD,
  DRIVERS_PER_MARKET,
  FIRST_CUSTOMER,
  kitchenEmail,
  localeOf,
  nameOf,
  phoneOf,
  vehicleOf,
} from './people'
import { CATEGORIES } from './places'
import { seedPlaces } from './seed-places'
import { type DemoUser, seedUsers } from './seed-users'

/** Numbers of people in kitchens begin here, above those of drivers and customers. */
const FIRST_KITCHEN = 300

/**
 * Makes the demo's markets, menus and accounts. What is there already is left alone, so it may run at every start.
 * @param options.playing true in a demo: the example market (Austin) takes orders there, and nowhere else
 */
export async function seedDemo(payload: Payload, { playing }: { playing: boolean }): Promise<void> {
  const passwordHash = await boundApp().passwords.hash(DEMO_PASSWORD)
  await seedUsers(passwordHash, [
    { email: 'admin@demo.test', fullName: 'Amina Fouda', role: 'admin', locale: 'en' },
    { email: 'compliance@demo.test', fullName: 'Claire Dubois', role: 'compliance', locale: 'fr' },
    { email: 'support@demo.test', fullName: 'Samuel Okafor', role: 'support', locale: 'en' },
  ])
  const categories = await seedCategories(payload)
  for (const market of MARKETS) {
    const active = playing || !('active' in market)
    const marketId = await findOrCreate(payload, 'markets', market.slug, { ...market, active })
    const restaurants = await seedPlaces(market, marketId, categories)
    await seedUsers(passwordHash, peopleOf(market, marketId, restaurants))
  }
}

async function seedCategories(payload: Payload): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, { slug, name, icon }] of CATEGORIES.entries()) {
    const data = { slug, name: name[0], icon, position: (index + 1) * 10 }
    ids.set(slug, await findOrCreate(payload, 'categories', slug, data, { name: name[1] }))
  }
  return ids
}

function peopleOf(
  { slug, locale }: { slug: MarketSlug; locale: 'en' | 'fr' },
  market: string,
  restaurants: ReadonlyMap<string, string>,
): DemoUser[] {
  const person = (kind: string, index: number, number: number) => ({
    email: `${kind}${index + 1}.${slug}@demo.test`,
    fullName: nameOf(slug, number),
    phone: phoneOf(slug, number),
    locale: localeOf(slug, number),
    market,
  })
  return [
    {
      email: `owner.${slug}@demo.test`,
      fullName: nameOf(slug, 99),
      role: 'owner',
      locale,
      market,
      restaurants: [...restaurants.values()],
    },
    ...[...restaurants].map(([place, id], index) => ({
      ...person('', index, FIRST_KITCHEN + index),
      email: kitchenEmail(place),
      role: 'staff' as const,
      restaurants: [id],
    })),
    ...Array.from({ length: DRIVERS_PER_MARKET }, (_, index) => ({
      ...person('driver', index, index),
      role: 'driver' as const,
      vehicle: vehicleOf(slug, index),
    })),
    ...Array.from({ length: CUSTOMERS_PER_MARKET }, (_, index) => ({
      ...person('customer', index, FIRST_CUSTOMER + index),
      role: 'customer' as const,
      homes: homesOf(slug, index),
    })),
  ]
}

/** Everybody has a home; two in five also have their lunch brought to work. */
function homesOf(market: MarketSlug, index: number) {
  const locale = localeOf(market, FIRST_CUSTOMER + index)
  const home = { ...homeOf(market, index, locale), label: locale === 'fr' ? 'Domicile' : 'Home' }
  const work = { ...homeOf(market, index * 3 + 1_000, locale), label: locale === 'fr' ? 'Bureau' : 'Work' }
  return index % 5 < 2 ? [home, work] : [home]
}

async function findOrCreate(
  payload: Payload,
  collection: 'markets' | 'categories',
  slug: string,
  data: object,
  french?: { name: string },
): Promise<string> {
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  if (docs[0]) return docs[0].id
  const { id } = await payload.create({ collection, data: data as never })
  if (french) await payload.update({ collection: 'categories', id, locale: 'fr', data: french })
  return id
}
