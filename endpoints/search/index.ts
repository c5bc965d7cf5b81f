import type { Endpoint } from 'payload'
import { z } from 'zod'
import { PANEL_ROLES } from '../../src/domain/identity/roles'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findHits } from '../../src/queries/search/find-hits'
import { SearchHit } from './answers'

/** `GET /api/search?q`: orders, restaurants, drivers and people that the caller may read anyway, for the panel's search. */
export const searchEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/search',
    summary: 'Find orders, restaurants, drivers and people that one may read',
    answer: all(SearchHit),
    access: only(...PANEL_ROLES),
    query: z.object({ q: z.string().trim().min(2).max(100) }),
    handle: async ({ call, query }) => ({ docs: await findHits(call.app.db, call.actor, query.q) }),
  }),
]
