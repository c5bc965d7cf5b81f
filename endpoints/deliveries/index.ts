import type { Endpoint } from 'payload'
import { Assign, assignDelivery, Unassign, unassignDelivery } from '../../src/commands/deliveries/assign'
import {
  arriveAtDoor,
  arriveAtPickup,
  Delivered,
  deliver,
  Failed,
  failDelivery,
  pickUp,
  Returned,
  returnDelivery,
} from '../../src/commands/deliveries/drive'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'

const driver = only('driver')
const admin = only('admin')

/** The verbs of a delivery: the driver's, and the dispatcher's. */
export const deliveryEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/arrived-pickup',
    access: driver,
    params: IdParam,
    handle: ({ call, params }) => arriveAtPickup(call, { deliveryId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/picked-up',
    access: driver,
    params: IdParam,
    handle: ({ call, params }) => pickUp(call, { deliveryId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/arrived',
    access: driver,
    params: IdParam,
    handle: ({ call, params }) => arriveAtDoor(call, { deliveryId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/delivered',
    access: driver,
    params: IdParam,
    body: Delivered.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => deliver(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/failed',
    access: driver,
    params: IdParam,
    body: Failed.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => failDelivery(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/returned',
    access: only('driver', 'admin'),
    params: IdParam,
    body: Returned.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => returnDelivery(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/assign',
    access: admin,
    params: IdParam,
    body: Assign.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => assignDelivery(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/unassign',
    access: only('admin', 'driver'),
    params: IdParam,
    body: Unassign.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => unassignDelivery(call, { deliveryId: params.id, ...body }),
  }),
]
