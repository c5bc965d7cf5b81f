import type { Endpoint } from 'payload'
import { ControlCity, controlCity } from '../../src/commands/city/control-city'
import { ReportCity, reportCity } from '../../src/commands/city/report-city'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findCity } from '../../src/queries/city'
import { City, Told } from './answers'

const admin = only('admin')

/** The controls of the demo's city. Where WAYBILL_DEMO is not set, these endpoints do not exist. */
export const cityEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/demo/city',
    summary: 'Tell how the demo’s city is',
    answer: City,
    access: admin,
    handle: ({ call }) => findCity(call.app.db, call.app.clock),
  }),
  route({
    method: 'post',
    path: '/demo/city',
    summary: 'Tell the demo’s city what to do',
    answer: City,
    example: { action: 'pace', pace: 1.5 },
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
    summary: 'Report how the demo’s city is',
    answer: Told,
    keyless: true,
    access: admin,
    body: ReportCity,
    handle: ({ call, body }) => reportCity(call, body),
  }),
]
