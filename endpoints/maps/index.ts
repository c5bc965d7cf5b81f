import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findMarketMap } from '../../src/queries/market-map'
import { styleBody } from './style-body'

const StyleQuery = z.object({
  market: z.string().min(1).max(60),
  theme: z.enum(['light', 'dark']).default('light'),
})

/** How long a browser goes on without asking, in seconds: a market seldom moves. */
const MAX_AGE = 3_600

/**
 * `GET /api/maps/style`: the map that positions of a market are shown on, for MapLibre. Drawn here and needing nothing from anywhere,
 * or the style that `MAP_STYLE_URL` names.
 */
const style = route({
  method: 'get',
  path: '/maps/style',
  access: anyone,
  query: StyleQuery,
  async handle({ call, query: { market, theme }, req }) {
    const elsewhere = call.app.mapStyleUrl
    if (elsewhere) return Response.redirect(elsewhere.replaceAll('{theme}', theme), 302)
    const found = await findMarketMap(call.app.db, market)
    if (!found) throw new WaybillError('not_found')
    const { etag, plain, gzip } = styleBody(found.name, found.sketch, theme)
    const headers = {
      ETag: etag,
      'Cache-Control': `public, max-age=${MAX_AGE}`,
      Vary: 'Accept-Encoding',
      'Content-Type': 'application/json',
    }
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    if (!req.headers.get('accept-encoding')?.includes('gzip')) return new Response(plain, { headers })
    return new Response(new Uint8Array(gzip), { headers: { ...headers, 'Content-Encoding': 'gzip' } })
  },
})

export const mapEndpoints: Endpoint[] = [style]
