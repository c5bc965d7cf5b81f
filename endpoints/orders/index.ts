import type { Endpoint } from 'payload'
import { z } from 'zod'
import { Reorder, reorder } from '../../src/commands/carts/reorder'
import { AcceptOrder, acceptOrder } from '../../src/commands/orders/accept-order'
import { CancelOrder, cancelOrder } from '../../src/commands/orders/cancel-order'
import { foretellCancellation } from '../../src/commands/orders/cancellation'
import { changeOrder, foretellChange } from '../../src/commands/orders/change-order'
import { DeclineOrder, declineOrder } from '../../src/commands/orders/decline-order'
import { DelayOrder, delayOrder } from '../../src/commands/orders/delay-order'
import { readyOrder } from '../../src/commands/orders/mark-ready'
import { NoteOrder, noteOrder } from '../../src/commands/orders/note-order'
import { findOrder } from '../../src/commands/orders/order'
import { PlaceOrder, placeOrder } from '../../src/commands/orders/place-order'
import { ChangeOrder } from '../../src/commands/orders/plan-change'
import { startPreparing } from '../../src/commands/orders/start-preparing'
import { PayAgain, payAgain } from '../../src/commands/payments/pay-again'
import { payNow, tellPayment } from '../../src/commands/payments/pay-now'
import { only } from '../../src/http/access'
import { guardCodes } from '../../src/http/guard-codes'
import { IdParam } from '../../src/http/params'
import { readPhoto } from '../../src/http/read-photo'
import { route } from '../../src/http/route'
import { bulkEndpoints } from '../bulk-orders'
import {
  AcceptedOrder,
  CancellationTerms,
  CancelledOrder,
  ChangedOrder,
  DelayedOrder,
  MovedOrder,
  NotedOrder,
  PaidOrder,
  PlacedOrder,
  ReadyOrder,
  Reordered,
} from './answers'
import { orderManifest } from './order-manifest'
import { orderPhoto } from './order-photo'
import { orderTracking } from './order-tracking'

const restaurantSide = only('owner', 'staff', 'admin')
const mayCancel = only('guest', 'customer', 'support', 'admin')

/** The verbs of an order (`api.md`). `POST /api/orders` shadows Payload's create. */
export const orderEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/',
    summary: 'Make the cart an order',
    answer: PlacedOrder,
    reads: { 'application/json': PlaceOrder },
    example: {
      address: { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 },
      contact: { name: 'Aïcha Ngono', phone: '+237699000333' },
      payment: { method: 'cash' },
      tip: 500,
      specialInstructions: 'Second floor',
    },
    access: only('guest', 'customer'),
    // The command's own schema parses the body; anything that is not an object is refused there.
    body: z.looseObject({}),
    status: 201,
    handle: ({ call, body }) =>
      guardCodes(call, typeof body.promoCode === 'string' ? body.promoCode : undefined, async () => {
        const placed = await placeOrder(call, body as Parameters<typeof placeOrder>[1])
        // Cash asks nobody, and an order for later not yet.
        return placed.payment.method === 'cash' || placed.slot
          ? placed
          : { ...placed, ...(await payNow(call, placed.id)) }
      }),
  }),
  route({
    method: 'post',
    path: '/:id/pay',
    summary: 'Pay an order whose payment failed, in the same way or another',
    answer: PaidOrder,
    example: { method: 'mobile_money', phone: '+237670000000' },
    access: only('guest', 'customer'),
    params: IdParam,
    body: PayAgain.omit({ orderId: true }),
    handle: async ({ call, params, body }) => {
      const { id } = await payAgain(call, { orderId: params.id, ...body })
      return { id, ...(await payNow(call, id)) }
    },
  }),
  route({
    method: 'get',
    path: '/:id/payment',
    summary: 'How the payment of an order stands, and what its payer is to do',
    answer: PaidOrder,
    access: only('guest', 'customer', 'support', 'admin'),
    params: IdParam,
    handle: async ({ call, params }) => {
      const { id } = await findOrder(call.app.db, call.actor, params.id)
      return { id, ...(await tellPayment(call, id)) }
    },
  }),
  route({
    method: 'post',
    path: '/:id/accept',
    summary: 'Take an order, and say how long it cooks',
    answer: AcceptedOrder,
    example: { prepMinutes: 20 },
    access: restaurantSide,
    params: IdParam,
    body: AcceptOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => acceptOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/decline',
    summary: 'Decline an order',
    answer: MovedOrder,
    example: { reason: 'sold_out' },
    access: restaurantSide,
    params: IdParam,
    body: DeclineOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => declineOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/note',
    summary: 'Leave a note for the restaurant or the driver; an empty one takes it back',
    answer: NotedOrder,
    example: { note: 'Come to the back door' },
    access: only('owner', 'staff', 'driver', 'support', 'admin'),
    params: IdParam,
    body: NoteOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => noteOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/delay',
    summary: 'Say that an order will take longer',
    answer: DelayedOrder,
    example: { minutes: 10 },
    access: restaurantSide,
    params: IdParam,
    body: DelayOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => delayOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/preparing',
    summary: 'Begin to cook an order',
    answer: MovedOrder,
    access: only('owner', 'staff'),
    params: IdParam,
    handle: ({ call, params }) => startPreparing(call, { orderId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/ready',
    summary: 'Say that an order is packed, with a picture of it where one is taken',
    answer: ReadyOrder,
    reads: { 'multipart/form-data': z.object({ photo: z.file().optional() }) },
    access: restaurantSide,
    params: IdParam,
    handle: async ({ call, params, req }) => readyOrder(call, { orderId: params.id, photo: await readPhoto(req) }),
  }),
  route({
    method: 'post',
    path: '/:id/cancel',
    summary: 'Cancel an order',
    answer: CancelledOrder,
    example: { reason: 'Ordered by mistake' },
    access: mayCancel,
    params: IdParam,
    body: CancelOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => cancelOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'get',
    path: '/:id/cancellation',
    summary: 'Tell what cancelling would cost, without doing it',
    answer: CancellationTerms,
    access: mayCancel,
    params: IdParam,
    handle: ({ call, params }) => foretellCancellation(call.app.db, call.actor, params.id, call.app.clock.now()),
  }),
  route({
    method: 'post',
    path: '/:id/change',
    summary:
      'Say something else of an order before the kitchen begins: words, quantities, a better tip, a door that costs no more',
    answer: ChangedOrder,
    example: { tip: 700, specialInstructions: 'Ring twice' },
    access: mayCancel,
    params: IdParam,
    body: ChangeOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => changeOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/change/quote',
    summary: 'Tell what a change of an order would cost, without doing it',
    answer: ChangedOrder,
    keyless: true,
    example: { lines: [{ id: '01980c4a-0000-7000-8000-000000000003', quantity: 2 }] },
    access: mayCancel,
    params: IdParam,
    body: ChangeOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) =>
      foretellChange(
        call.app.db,
        { ...call, now: call.app.clock.now(), vault: call.app.vault },
        { orderId: params.id, ...body },
      ),
  }),
  route({
    method: 'post',
    path: '/:id/reorder',
    summary: 'Make a past order the cart, and tell what is different since',
    answer: Reordered,
    example: {},
    access: only('guest', 'customer'),
    params: IdParam,
    body: Reorder.omit({ orderId: true }),
    handle: ({ call, params, body }) => reorder(call, { orderId: params.id, ...body }),
  }),
  ...bulkEndpoints,
  orderPhoto,
  orderManifest,
  orderTracking,
]
