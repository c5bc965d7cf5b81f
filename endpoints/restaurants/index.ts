import type { Endpoint } from 'payload'
import { PauseRestaurant, pauseRestaurant } from '../../src/commands/restaurants/pause-restaurant'
import { SetBusy, setBusy } from '../../src/commands/restaurants/set-busy'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
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
]
