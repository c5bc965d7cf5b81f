import type { Endpoint } from 'payload'
import { PauseRestaurant, pauseRestaurant } from '../../src/commands/restaurants/pause-restaurant'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'

export const restaurantEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/pause',
    access: only('owner', 'staff', 'admin'),
    params: IdParam,
    body: PauseRestaurant.omit({ restaurantId: true }),
    handle: ({ call, params, body }) => pauseRestaurant(call, { restaurantId: params.id, ...body }),
  }),
]
