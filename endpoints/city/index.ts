import type { Endpoint } from 'payload'
import { ControlCity, controlCity } from '../../src/commands/city/control-city'
import { ReportCity, reportCity } from '../../src/commands/city/report-city'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findCity } from '../../src/queries/city'

const admin = only('admin')

/** The controls of the demo's city. Where WAYBILL_DEMO is not set, these endpoints do not exist. */
export const cityEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/demo/city',
    access: admin,
    handle: ({ call }) => findCity(call.app.db, call.app.clock),
  }),
  route({
    method: 'post',
    path: '/demo/city',
    access: admin,
    body: ControlCity,
    async handle({ call, body }) {
      await controlCity(call, body)
      return findCity(call.app.db, call.app.clock)
    },
  }),
  route({
    method: 'post',
    path: '/demo/city/report',
    access: admin,
    body: ReportCity,
    handle: ({ call, body }) => reportCity(call, body),
  }),
]
