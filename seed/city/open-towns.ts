import { answered } from '../../client'
import { MARKETS, type MarketSlug } from '../demo/markets'
import { seededRandom } from '../play/random'
import type { CurveName } from './day-curve'
import { STREET_MAPS } from './street-map'
import type { City, Town } from './town'

const CURVES: Readonly<Record<MarketSlug, CurveName>> = { 'north-miami': 'meals', douala: 'meals', austin: 'goods' }

/** Real seconds that people have to answer, whatever the speed of time: nobody's thumb is faster because the clock is. */
const OFFER_SECONDS = 8
const ACCEPTANCE_SECONDS = 45

/** The demo's markets as the server knows them, with their kitchens; each with a chance of its own from the city's seed. */
export async function openTowns(city: City, seed: number): Promise<Town[]> {
  const waybill = city.api.as(city.admin)
  const { docs } = answered(await waybill.GET('/api/markets', { params: { query: { limit: 200, depth: 0 } } }))
  const towns: Town[] = []
  for (const [index, { slug }] of MARKETS.entries()) {
    const market = docs.find((doc) => doc.slug === slug)
    if (!market) continue
    await giveTime(city, market)
    const where = { market: { equals: market.id }, active: { equals: true } }
    const query = { where, limit: 200, depth: 0, sort: 'slug' }
    const found = answered(await waybill.GET('/api/restaurants', { params: { query } }))
    if (found.docs.length === 0) continue
    towns.push({
      slug,
      id: market.id,
      name: market.name,
      currency: market.currency,
      locale: market.locale,
      timeZone: market.timeZone,
      curve: CURVES[slug],
      metersPerMinute: market.metersPerMinute,
      cashLimit: market.cashLimit,
      map: STREET_MAPS[slug],
      random: seededRandom(seed * 31 + index),
      kitchens: found.docs.map(({ id, slug: place, name, lat, lng, prepMinutes }) => ({
        id,
        slug: place,
        name,
        lat,
        lng,
        prepMinutes,
        cooking: 0,
      })),
      now: { open: 0, wanted: 0, drivers: 0 },
      trouble: { rushUntil: 0, silentUntil: new Map(), onTheWay: new Map() },
      doors: new Map(),
      waiting: new Map(),
      hurried: new Set(),
    })
  }
  return towns
}

/** When time runs fast, a market's patience must be longer in virtual time, or nobody could answer anything. Never shortened. */
async function giveTime(
  { api, clock, admin }: City,
  market: { id: string; offerSeconds: number; acceptanceMinutes: number },
): Promise<void> {
  const offerSeconds = Math.ceil(OFFER_SECONDS * clock.scale.factor)
  const acceptanceMinutes = Math.ceil((ACCEPTANCE_SECONDS * clock.scale.factor) / 60)
  const longer = {
    ...(offerSeconds > market.offerSeconds && { offerSeconds }),
    ...(acceptanceMinutes > market.acceptanceMinutes && { acceptanceMinutes }),
  }
  if (Object.keys(longer).length === 0) return
  const params = { path: { id: market.id } }
  answered(await api.as(admin).PATCH('/api/markets/{id}', { params, body: longer }))
}
