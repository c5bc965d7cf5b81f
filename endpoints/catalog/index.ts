import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { menuNews } from '../../src/domain/menu/menu-news'
import { anyone } from '../../src/http/access'
import { fieldList, withFields } from '../../src/http/fields'
import { keptAnswer } from '../../src/http/kept-answer'
import { route } from '../../src/http/route'
import { findRestaurants } from '../../src/queries/catalog'
import { findMenu } from '../../src/queries/menu'
import { CARD_FIELDS, Menu, PRODUCT_FIELDS, RestaurantPage } from './answers'
import { editionOf, knownEdition } from './menu-editions'

const Search = z.object({
  market: z.string().max(60).optional(),
  q: z.string().trim().max(100).optional(),
  cuisine: z.string().trim().max(60).optional(),
  open: z.stringbool().optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  page: z.coerce.number().int().min(1).default(1),
  fields: fieldList(CARD_FIELDS),
})

const restaurants = route({
  method: 'get',
  path: '/catalog/restaurants',
  summary: 'List the restaurants of a market, nearest first when a position is given',
  answer: RestaurantPage,
  access: anyone,
  query: Search,
  async handle({ call, query: { lat, lng, fields, ...query } }) {
    const near = lat !== undefined && lng !== undefined ? { lat, lng } : undefined
    const { docs, ...page } = await findRestaurants(
      call.app.db,
      { ...query, near, locale: call.locale },
      call.app.clock.now(),
    )
    return { docs: docs.map((card) => withFields(card, CARD_FIELDS, fields)), ...page }
  },
})

/** The menu with a strong `ETag`: a client that has it already is told so and nothing more, one that has another the news. */
const menu = route({
  method: 'get',
  path: '/catalog/restaurants/:slug/menu',
  summary: 'Read a restaurant’s menu, whole or what is new since a version',
  answer: Menu,
  also: { 304: 'What the caller has, by its `If-None-Match`, is still right.' },
  access: anyone,
  params: z.object({ slug: z.string().max(100) }),
  query: z.object({
    since: z.string().max(100).optional().meta({ description: 'The `version` that the caller has.' }),
    fields: fieldList(PRODUCT_FIELDS),
  }),
  async handle({ call, params, query: { since, fields }, req }) {
    const text = await findMenu(call.app.db, params.slug, call.locale, call.app.clock.now())
    if (text === undefined) throw new WaybillError('not_found')
    const edition = await editionOf(text)
    const found = edition.menu
    const known = since === undefined ? undefined : await knownEdition(since, found)
    if (!known && fields === undefined)
      return keptAnswer(req, edition.kept, { vary: 'Accept-Language, Accept-Encoding' })
    const { version } = edition
    const told = known ? { ...found, since, ...menuNews(known.categories, found.categories) } : found
    const categories = told.categories.map(({ products, ...category }) => ({
      ...category,
      products: products.map((product) => withFields(product, PRODUCT_FIELDS, fields)),
    }))
    const headers = { ETag: edition.kept.etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Language' }
    if (req.headers.get('if-none-match') === edition.kept.etag) return new Response(null, { status: 304, headers })
    return Response.json({ version, ...told, categories }, { headers })
  },
})

export const catalogEndpoints: Endpoint[] = [restaurants, menu]
