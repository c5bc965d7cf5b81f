import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { only, type RouteAccess } from '../../src/http/access'
import { principalOf } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { type DashboardName, findDashboard } from '../../src/queries/dashboards'
import { DASHBOARDS } from './answers'

const Picks = z.object({ market: z.string().min(1).max(60).optional(), restaurant: z.uuid().optional() })

/** `GET /api/dashboards/:name?market&restaurant`: the numbers of a role, of one market at a time. */
function dashboard(name: DashboardName, access: RouteAccess): Endpoint {
  return route({
    method: 'get',
    path: `/dashboards/${name}`,
    summary: `Read the numbers of ${name}`,
    answer: DASHBOARDS[name],
    access,
    query: Picks,
    async handle({ call: { app, locale }, query, req }) {
      const viewer = principalOf(req.user)
      const found = viewer && (await findDashboard[name](app.db, { viewer, ...query, locale, now: app.clock.now() }))
      if (!found) throw new WaybillError('not_found')
      return found
    },
  })
}

export const dashboardEndpoints: Endpoint[] = [
  dashboard('operations', only('admin')),
  dashboard('restaurant', only('owner', 'staff', 'admin')),
  dashboard('support', only('support', 'admin')),
  dashboard('compliance', only('compliance', 'admin')),
]
