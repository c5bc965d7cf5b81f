import type { Endpoint } from 'payload'
import { z } from 'zod'
import { type ActiveMarket, activeMarkets } from '../../src/commands/areas/active-markets'
import type { Call } from '../../src/commands/context'
import { outsideOf } from '../../src/domain/areas/service-area'
import { WaybillError } from '../../src/domain/errors'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import type { GeocodingBias } from '../../src/ports/geocoding'
import { FoundAddress, Suggestions } from './answers'
import { boundQuestions } from './bound'

const Words = z.string().trim().min(2).max(200)
const Market = z.string().min(1).max(60).optional()

/** The market that is asked about, else the first that is open. @throws WaybillError `not_found` */
export async function placeOf(
  call: Call,
  slug: string | undefined,
): Promise<{ market: ActiveMarket; bias: GeocodingBias }> {
  const [market] = await activeMarkets(call.app.db, slug)
  if (!market) throw new WaybillError('not_found')
  return { market, bias: { country: market.country, near: market.center, locale: call.locale } }
}

const autocomplete = route({
  method: 'get',
  path: '/maps/autocomplete',
  summary: 'Suggest addresses for what is being typed',
  answer: Suggestions,
  access: anyone,
  query: z.object({ input: Words, market: Market }),
  async handle({ call, query }) {
    await boundQuestions(call)
    const { bias } = await placeOf(call, query.market)
    return { suggestions: [...(await call.app.geocoding.autocomplete(query.input, bias))] }
  },
})

/** A pin for an address. The customer may move it: where doors carry no numbers nobody knows better. */
const geocode = route({
  method: 'post',
  path: '/maps/geocode',
  summary: 'Find the position of an address, and whether it is delivered to',
  answer: FoundAddress,
  keyless: true,
  example: { address: 'Rue Joss, Bonanjo, Douala' },
  access: anyone,
  body: z.object({ address: Words, market: Market }),
  async handle({ call, body }) {
    await boundQuestions(call)
    const { market, bias } = await placeOf(call, body.market)
    const found = await call.app.geocoding.geocode(body.address, bias)
    if (!found) throw new WaybillError('address_not_found')
    const { lat, lng, formatted, precision, ...parts } = found
    const inServiceArea = outsideOf(market, market.areas, { lat, lng, city: found.city ?? '' }) === null
    return { position: { lat, lng }, inServiceArea, formatted, precision, ...parts }
  },
})

export const addressEndpoints: Endpoint[] = [autocomplete, geocode]
