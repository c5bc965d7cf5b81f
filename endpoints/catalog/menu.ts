import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { menuNews } from '../../src/domain/menu/menu-news'
import { anyone } from '../../src/http/access'
import { fieldList, withFields } from '../../src/http/fields'
import { keptAnswer } from '../../src/http/kept-answer'
import { route } from '../../src/http/route'
import { findMenu } from '../../src/queries/catalog/menu'
import { Menu, PRODUCT_FIELDS } from './answers'
import { editionOf, knownEdition } from './menu-editions'

/** The menu with a strong `ETag`: a client that has it already is told so and nothing more, one that has another the news. */
export const menu = route({
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
    const kept = await findMenu(call.app, params.slug, call.locale)
    if (!kept) throw new WaybillError('not_found')
    const edition = await editionOf(kept, call.app.clock.now())
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
