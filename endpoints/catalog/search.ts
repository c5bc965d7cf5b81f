import { z } from 'zod'
import { anyone } from '../../src/http/access'
import { namedAnswer } from '../../src/http/kept-answer'
import { route } from '../../src/http/route'
import { SEARCH_SORTS, searchCatalog } from '../../src/queries/catalog/search'
import { suggest as findSuggestions } from '../../src/queries/catalog/suggest'
import { atlasOf } from './atlas-of'
import { SearchPage, Suggestions } from './search-answers'
import { Typed, Where } from './where'

const KNOWN = { 304: 'What the caller has, by its `If-None-Match`, is still right.' }
const Market = z.string().min(1).max(60)
const Amount = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const search = route({
  method: 'get',
  path: '/catalog/search',
  summary: 'Find dishes and restaurants of a market by words, in English or French and with slips',
  answer: SearchPage,
  also: KNOWN,
  access: anyone,
  query: Where.extend({
    market: Market,
    q: Typed.min(1),
    kind: z.enum(['product', 'restaurant']).optional(),
    cuisine: Typed.optional(),
    category: z.string().max(60).optional().meta({ description: 'Slug.' }),
    minPrice: Amount.optional().meta({ description: 'Minor units of the market’s currency.' }),
    maxPrice: Amount.optional().meta({ description: 'Minor units of the market’s currency.' }),
    open: z.stringbool().optional(),
    sort: z
      .enum(SEARCH_SORTS)
      .default('relevance')
      .meta({ description: '`distance` and `eta` want a position. Equals by relevance, who is open, distance.' }),
    limit: z.coerce.number().int().min(1).max(50).default(20),
    page: z.coerce.number().int().min(1).max(100).default(1),
  }),
  async handle({ call, req, query: { lat, lng, ...query } }) {
    const near = lat !== undefined && lng !== undefined ? { lat, lng } : undefined
    const now = call.app.clock.now()
    const found = await searchCatalog(atlasOf(call.app), { ...query, near }, { now, locale: call.locale })
    const { limit, page } = query
    return namedAnswer(req, { ...found, limit, page }, 'Accept-Language')
  },
})

export const suggest = route({
  method: 'get',
  path: '/catalog/suggest',
  summary: 'Complete what is being typed: names of dishes and restaurants, and cuisines, of a market',
  answer: Suggestions,
  also: KNOWN,
  access: anyone,
  query: z.object({ market: Market, q: Typed.min(1) }),
  async handle({ call, req, query: { market, q } }) {
    return namedAnswer(
      req,
      await findSuggestions({ ...call.app, ...atlasOf(call.app) }, { market, q, locale: call.locale }),
      'Accept-Language',
    )
  },
})
