import type { Endpoint } from 'payload'
import { z } from 'zod'
import { findOrder } from '../../src/commands/orders/order'
import { payAgain } from '../../src/commands/payments/pay-again'
import { payNow } from '../../src/commands/payments/pay-now'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { PaidOrder } from '../orders/answers'
import { methodsOfPayments } from '../payment-methods'

const CreateIntent = z.object({ orderId: z.uuid(), paymentMethodId: z.string().max(200).optional() })

/** What an app needs to pay by card, Apple Pay and Google Pay (PAY-1): one intent at the provider, however it is then confirmed. */
export const paymentEndpoints: Endpoint[] = [
  ...methodsOfPayments,
  route({
    method: 'post',
    path: '/create-intent',
    summary:
      'Get with what an app pays an order by card, Apple Pay or Google Pay; anew where the payment before failed',
    answer: PaidOrder.extend({ publishableKey: z.string().nullable() }),
    example: { orderId: '01980c4a-0000-7000-8000-000000000001' },
    access: only('guest', 'customer'),
    body: CreateIntent,
    async handle({ call, body: { orderId, paymentMethodId } }) {
      const order = await findOrder(call.app.db, call.actor, orderId)
      if (order.status === 'payment_failed') await payAgain(call, { orderId, method: 'card', paymentMethodId })
      return { id: orderId, ...(await payNow(call, orderId)), publishableKey: call.app.cards?.publishableKey ?? null }
    },
  }),
]
