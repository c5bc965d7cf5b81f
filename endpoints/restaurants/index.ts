import type { Endpoint } from 'payload'
import { PauseRestaurant, pauseRestaurant } from '../../src/commands/restaurants/pause-restaurant'
import { SetBusy, setBusy } from '../../src/commands/restaurants/set-busy'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'

const kitchen = only('owner', 'staff', 'admin')

export const restaurantEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/pause',
    access: kitchen,
    params: IdParam,
    body: PauseRestaurant.omit({ restaurantId: true }),
    handle: ({ call, params, body }) => pauseRestaurant(call, { restaurantId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/busy',
    access: kitchen,
    params: IdParam,
    body: SetBusy.omit({ restaurantId: true }),
    handle: ({ call, params, body }) => setBusy(call, { restaurantId: params.id, ...body }),
  }),
]
