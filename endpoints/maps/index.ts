import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { anyone } from '../../src/http/access'
import { keptAnswer } from '../../src/http/kept-answer'
import { route } from '../../src/http/route'
import { findMarketMap } from '../../src/queries/market-map'
import { addressEndpoints } from './find-address'
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
  summary: 'Get the map of a market as a MapLibre style',
  answer: z.looseObject({ version: z.literal(8) }),
  also: {
    302: 'The style of somebody else, where the house uses one.',
    304: 'What the caller has, by its `If-None-Match`, is still right.',
  },
  access: anyone,
  query: StyleQuery,
  async handle({ call, query: { market, theme }, req }) {
    const elsewhere = call.app.mapStyleUrl
    if (elsewhere) return Response.redirect(elsewhere.replaceAll('{theme}', theme), 302)
    const found = await findMarketMap(call.app.db, market)
    if (!found) throw new WaybillError('not_found')
    const kept = await styleBody(found.name, found.sketch, theme)
    return keptAnswer(req, kept, { cache: `public, max-age=${MAX_AGE}` })
  },
})

export const mapEndpoints: Endpoint[] = [style, ...addressEndpoints]
