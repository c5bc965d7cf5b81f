import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findSurgeMap } from '../../src/queries/surge-map'
import { SurgeMap } from './answers'

export const surgeEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/surge/cells',
    summary: 'Read where deliveries of a market cost more now, and why',
    answer: SurgeMap,
    // Support explains it to customers, compliance checks it; its terms are the admin's.
    access: only('admin', 'support', 'compliance'),
    query: z.object({ market: z.string().min(1).max(60) }),
    async handle({ call: { app }, query }) {
      const map = await findSurgeMap(app.db, query.market, app.clock.now())
      if (!map) throw new WaybillError('not_found')
      return map
    },
  }),
]
