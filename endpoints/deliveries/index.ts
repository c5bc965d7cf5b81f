import type { Endpoint } from 'payload'
import { Assign, assignDelivery, Unassign, unassignDelivery } from '../../src/commands/deliveries/assign'
import { arriveAtDoor, arriveAtPickup, pickUp } from '../../src/commands/deliveries/drive'
import { Failed, failDelivery } from '../../src/commands/handovers/fail-delivery'
import { Delivered, deliver } from '../../src/commands/handovers/hand-over'
import { Returned, returnDelivery } from '../../src/commands/handovers/return-delivery'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { AssignedDelivery, DrivenDelivery, UnassignedDelivery } from './answers'

const driver = only('driver')
const admin = only('admin')

/** A white pixel, for the document of the API. */
const SIGNATURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII='

/** The verbs of a delivery: the driver's, and the dispatcher's. */
export const deliveryEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/arrived-pickup',
    summary: 'Say that one is at the restaurant',
    answer: DrivenDelivery,
    access: driver,
    params: IdParam,
    handle: ({ call, params }) => arriveAtPickup(call, { deliveryId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/picked-up',
    summary: 'Say that one has the order',
    answer: DrivenDelivery,
    access: driver,
    params: IdParam,
    handle: ({ call, params }) => pickUp(call, { deliveryId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/arrived',
    summary: 'Say that one is at the door',
    answer: DrivenDelivery,
    access: driver,
    params: IdParam,
    handle: ({ call, params }) => arriveAtDoor(call, { deliveryId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/delivered',
    summary: 'Hand the order over',
    answer: DrivenDelivery,
    example: {
      proof: {
        idCheck: {
          document: 'driving_licence',
          country: 'US',
          state: 'FL',
          method: 'visual',
          bornOn: '1990-05-17',
          expired: false,
          nameMatches: true,
        },
        signature: SIGNATURE,
      },
    },
    access: driver,
    params: IdParam,
    body: Delivered.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => deliver(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/failed',
    summary: 'Say that the order could not be handed over',
    answer: DrivenDelivery,
    example: { reason: 'Nobody opens', cause: 'nobody_there' },
    access: driver,
    params: IdParam,
    body: Failed.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => failDelivery(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/returned',
    summary: 'Say that the order is back at the restaurant',
    answer: DrivenDelivery,
    example: {},
    access: only('driver', 'owner', 'staff', 'admin'),
    params: IdParam,
    body: Returned.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => returnDelivery(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/assign',
    summary: 'Give a delivery to a driver',
    answer: AssignedDelivery,
    example: { driverId: '01980c4a-0000-7000-8000-000000000003', reason: 'The nearest' },
    access: admin,
    params: IdParam,
    body: Assign.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => assignDelivery(call, { deliveryId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/unassign',
    summary: 'Take a delivery from its driver',
    answer: UnassignedDelivery,
    example: { reason: 'Flat tyre' },
    access: only('admin', 'driver'),
    params: IdParam,
    body: Unassign.omit({ deliveryId: true }),
    handle: ({ call, params, body }) => unassignDelivery(call, { deliveryId: params.id, ...body }),
  }),
]
