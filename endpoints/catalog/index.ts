import { createHash } from 'node:crypto'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findMenu, findRestaurants } from '../../src/queries/catalog'

const Search = z.object({
  market: z.string().max(60).optional(),
  q: z.string().trim().max(100).optional(),
  cuisine: z.string().trim().max(60).optional(),
  open: z.stringbool().optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  page: z.coerce.number().int().min(1).default(1),
})

const restaurants = route({
  method: 'get',
  path: '/catalog/restaurants',
  access: anyone,
  query: Search,
  handle({ call, query: { lat, lng, ...query } }) {
    const near = lat !== undefined && lng !== undefined ? { lat, lng } : undefined
    return findRestaurants(call.app.db, { ...query, near }, call.app.clock.now())
  },
})

/** The menu with a strong `ETag`: a client that has it already is told so and nothing more. */
const menu = route({
  method: 'get',
  path: '/catalog/restaurants/:slug/menu',
  access: anyone,
  params: z.object({ slug: z.string().max(100) }),
  async handle({ call, params, req }) {
    const found = await findMenu(call.app.db, params.slug, call.locale, call.app.clock.now())
    if (!found) throw new WaybillError('not_found')
    const body = JSON.stringify(found)
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    const headers = {
      ETag: etag,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language',
      'Content-Type': 'application/json',
    }
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(body, { headers })
  },
})

export const catalogEndpoints: Endpoint[] = [restaurants, menu]
