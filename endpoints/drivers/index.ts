import type { Endpoint } from 'payload'
import { z } from 'zod'
import { PositionInput } from '../../src/commands/drivers/record-positions'
import { goOffline, goOnline } from '../../src/commands/drivers/shift'
import { settleCash } from '../../src/commands/payments/settle-cash'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findDriverWork } from '../../src/queries/driver-offers'
import { DriverWork, SettledCash, Shift } from './answers'
import { driverLocation } from './driver-location'
import { ownOnboardingEndpoints } from './own-onboarding'
import { reviewEndpoints } from './review'

const driver = only('driver')

export const driverEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/me/online',
    summary: 'Begin to take offers',
    answer: Shift,
    example: { position: { lat: 4.05, lng: 9.7 } },
    access: driver,
    body: z.object({ position: PositionInput }),
    handle: ({ call, body }) => goOnline(call, body),
  }),
  route({
    method: 'post',
    path: '/me/offline',
    summary: 'Stop taking offers',
    answer: Shift,
    access: driver,
    handle: ({ call }) => goOffline(call, {}),
  }),
  route({
    method: 'get',
    path: '/me/offers',
    summary: 'Read the open offer and the deliveries in hand',
    answer: DriverWork,
    access: driver,
    async handle({ call }) {
      if (!call.actor.driverId) throw new WaybillError('not_found')
      return findDriverWork(call.app.db, call.actor.driverId, call.app.clock.now())
    },
  }),
  driverLocation,
  ...ownOnboardingEndpoints,
  ...reviewEndpoints,
  route({
    method: 'post',
    path: '/:id/settle-cash',
    summary: 'Take in the cash that a driver holds',
    answer: SettledCash,
    access: only('admin'),
    params: IdParam,
    handle: ({ call, params }) => settleCash(call, { driverId: params.id }),
  }),
]
