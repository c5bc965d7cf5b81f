import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findPublicLicence } from '../../src/queries/licences/public-licence'
import { PublicLicence } from '../licences/answers'

/** Short, for what is revoked should not be shown as good for long. */
const CACHE = { 'Cache-Control': 'public, max-age=60, stale-while-revalidate=60' }

/** `GET /api/compliance/license` (CMP-4): the licence that the platform's business in a market rests on, for whoever asks. */
export const license = route({
  method: 'get',
  path: '/compliance/license',
  summary: 'Read the licence that the business in a market rests on, and how it stands',
  answer: PublicLicence,
  access: anyone,
  query: z.object({ market: z.string().min(1).max(60) }),
  async handle({ call: { app }, query: { market } }) {
    const found = await findPublicLicence(app.db, market, app.clock.now())
    if (!found) throw new WaybillError('not_found')
    return Response.json(found, { headers: CACHE })
  },
})
