import type { Payload } from 'payload'
import { boundApp } from '../../src/commands/app'
import { SCHEMAS } from './attributes/schemas'
import { MARKETS } from './markets'
import { CUSTOMERS_PER_MARKET, DEMO_PASSWORD, DRIVERS_PER_MARKET } from './people'
import { peopleOf } from './people-of'
import { CATEGORIES } from './places'
import { PROMOTIONS } from './promotions'
import { REGULATED_AS } from './rules'
import { seedAreas } from './seed-areas'
import { seedIdentities } from './seed-identities'
import { seedLicences } from './seed-licences'
import { seedPapers } from './seed-papers'
import { seedPlaces } from './seed-places'
import { seedPromotions } from './seed-promotions'
import { seedQualifications } from './seed-qualifications'
import { seedRules } from './seed-rules'
import { seedTaxAuthorities } from './seed-tax-authorities'
import { seedTaxRules } from './seed-tax-rules'
import { seedUsers } from './seed-users'

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
    await seedPromotions(marketId, restaurants, PROMOTIONS[market.slug])
    await seedAreas(market.slug, marketId)
    await seedPapers(market.slug, marketId)
    await seedLicences(market, marketId)
    await seedTaxAuthorities(market.slug, marketId)
    await seedTaxRules(market.slug, marketId)
    await seedRules(payload, market.slug, marketId)
    const counts = { drivers: DRIVERS_PER_MARKET, customers: CUSTOMERS_PER_MARKET }
    await seedUsers(passwordHash, peopleOf({ market, marketId, restaurants, ...counts }))
    if (market.slug !== 'north-miami') continue
    await seedIdentities(marketId, market.slug)
    await seedQualifications(market.slug)
  }
}

async function seedCategories(payload: Payload): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, { slug, name, icon }] of CATEGORIES.entries()) {
    const regulatedAs = REGULATED_AS[slug] ?? 'none'
    const data = { slug, name: name[0], icon, position: (index + 1) * 10, regulatedAs, attributes: SCHEMAS[slug] }
    ids.set(slug, await findOrCreate(payload, 'categories', slug, data, { name: name[1] }))
  }
  return ids
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
