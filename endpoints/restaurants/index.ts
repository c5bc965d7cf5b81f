import type { Endpoint } from 'payload'
import { z } from 'zod'
import { sendKitchenTest } from '../../src/commands/kitchen-tests/send-test'
import { RequestPayout, requestRestaurantPayout } from '../../src/commands/payouts/request-payout'
import { PauseRestaurant, pauseRestaurant } from '../../src/commands/restaurants/pause-restaurant'
import { SetBusy, setBusy } from '../../src/commands/restaurants/set-busy'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { Id } from '../../src/http/shapes'
import { TestStatus } from '../kitchen-tests'
import { OpenedPayout } from '../payouts/answers'
import { BusyRestaurant, PausedRestaurant } from './answers'

const kitchen = only('owner', 'staff', 'admin')

export const restaurantEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/pause',
    summary: 'Stop taking orders for some minutes; 0 ends it',
    answer: PausedRestaurant,
    example: { minutes: 30 },
    access: kitchen,
    params: IdParam,
    body: PauseRestaurant.omit({ restaurantId: true }),
    handle: ({ call, params, body }) => pauseRestaurant(call, { restaurantId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/busy',
    summary: 'Say that everything takes some minutes longer; 0 ends it',
    answer: BusyRestaurant,
    example: { extraMinutes: 10 },
    access: kitchen,
    params: IdParam,
    body: SetBusy.omit({ restaurantId: true }),
    handle: ({ call, params, body }) => setBusy(call, { restaurantId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/kitchen-test',
    summary: 'Send the kitchen a test order, which rings, costs nothing and counts nowhere',
    answer: z.object({ id: Id, status: TestStatus }),
    access: kitchen,
    params: IdParam,
    handle: ({ call, params }) => sendKitchenTest(call, { restaurantId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/payouts',
    status: 201,
    summary: 'Ask for what a restaurant is owed',
    answer: OpenedPayout,
    example: { amount: 50_000, destination: { kind: 'mobile_money', phone: '+237670000000' } },
    access: only('owner', 'admin'),
    params: IdParam,
    body: RequestPayout,
    handle: ({ call, params, body }) => requestRestaurantPayout(call, { restaurantId: params.id, ...body }),
  }),
]
