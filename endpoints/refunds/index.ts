import type { Endpoint } from 'payload'
import { z } from 'zod'
import { foretellRefund } from '../../src/commands/refunds/foretell-refund'
import { handOutRefund } from '../../src/commands/refunds/hand-out-refund'
import { RefundWish } from '../../src/commands/refunds/plan-order-refund'
import { RefundOrder, refundOrder } from '../../src/commands/refunds/refund-order'
import { RetryRefund, retryRefund } from '../../src/commands/refunds/retry-refund'
import { EXTRAS } from '../../src/domain/refunds/faults'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { HandedOutRefund, RefundedOrder, RefundQuote, RetriedRefund } from './answers'

const desk = only('support', 'admin')

/** `<line>:<pieces>,…` */
const Items = z
  .string()
  .max(10_000)
  .transform((text) => text.split(',').map((item) => item.split(':')))
  .transform((items) => items.map(([id, quantity]) => ({ id, quantity: Number(quantity) })))
  .pipe(RefundWish.shape.items.unwrap())

const Also = z
  .string()
  .max(100)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(EXTRAS)))

/** What goes back of an order after it was delivered. */
export const orderRefundEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/refund',
    summary: 'Give a part of a delivered order back: pieces of its lines, or an amount',
    answer: RefundedOrder,
    example: {
      items: [{ id: '01980c4a-0000-7000-8000-000000000003', quantity: 1 }],
      fault: 'restaurant',
      reason: 'The soup was missing',
    },
    access: desk,
    params: IdParam,
    body: RefundOrder.omit({ orderId: true }),
    handle: ({ call, params, body }) => refundOrder(call, { orderId: params.id, ...body }),
  }),
  route({
    method: 'get',
    path: '/:id/refund/quote',
    summary: 'Tell what may go back of an order, and what a refund would give back and book, without doing it',
    answer: RefundQuote,
    access: desk,
    params: IdParam,
    query: z.object({
      items: Items.optional(),
      amount: z.coerce.number().pipe(RefundWish.shape.amount.unwrap()).optional(),
      also: Also.optional(),
      fault: RefundWish.shape.fault,
    }),
    handle: ({ call, params, query }) => foretellRefund(call.app.db, call.actor, { orderId: params.id, ...query }),
  }),
]

export const refundEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/hand-out',
    summary: 'Say that a guest was handed a cash refund at the office',
    answer: HandedOutRefund,
    access: desk,
    params: IdParam,
    handle: ({ call, params }) => handOutRefund(call, { refundId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/retry',
    summary: 'Give anew what a failed refund did not bring: to where it came from, or to the customer otherwise',
    answer: RetriedRefund,
    access: desk,
    params: IdParam,
    body: RetryRefund.omit({ refundId: true }),
    example: { to: 'customer' },
    handle: ({ call, params, body }) => retryRefund(call, { refundId: params.id, ...body }),
  }),
]
