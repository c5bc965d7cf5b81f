import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AcceptOrder, acceptOrder } from '../../src/commands/orders/accept-order'
import { CancelOrder, cancelOrder } from '../../src/commands/orders/cancel-order'
import { markReady, startPreparing } from '../../src/commands/orders/cook-order'
import { DeclineOrder, declineOrder } from '../../src/commands/orders/decline-order'
import { placeOrder } from '../../src/commands/orders/place-order'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { orderTracking } from './order-tracking'

const restaurantSide = only('owner', 'staff', 'admin')

/** The verbs of an order (`api.md`). `POST /api/orders` shadows Payload's create. */
export const orderEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/',
    access: only('guest', 'customer'),
    // The command's own schema parses the body; anything that is not an object is refused there.
    body: z.looseObject({}),
    status: 201,
    handle: ({ call, body }) => placeOrder(call, body as Parameters<typeof placeOrder>[1]),
  }),
  route({
    method: 'post',
    path: '/:id/accept',
    access: restaurantSide,
    params: IdParam,
    body: AcceptOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => acceptOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/decline',
    access: restaurantSide,
    params: IdParam,
    body: DeclineOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => declineOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/preparing',
    access: only('owner', 'staff'),
    params: IdParam,
    handle: ({ call, params }) => startPreparing(call, { orderId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/ready',
    access: restaurantSide,
    params: IdParam,
    handle: ({ call, params }) => markReady(call, { orderId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/cancel',
    access: only('guest', 'customer', 'support', 'admin'),
    params: IdParam,
    body: CancelOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => cancelOrder(call, { orderId: params.id, ...body }),
  }),
  orderTracking,
]
