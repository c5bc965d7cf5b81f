import type { Endpoint } from 'payload'
import { z } from 'zod'
import { beginSetup } from '../../src/commands/payment-methods/begin-setup'
import { removeMethod } from '../../src/commands/payment-methods/remove-method'
import { confirmSetup } from '../../src/commands/payment-methods/save-card'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findPaymentMethods } from '../../src/queries/payments/payment-methods'
import { BegunSetup, ConfirmedSetup, SavedMethod } from './answers'

const customer = only('customer')

/** Whoever tries many cards tries other people's. */
const boundSetups = boundCalls({ points: 20, seconds: 3_600 })

const beginning = (path: string) =>
  route({
    method: 'post',
    path,
    summary: 'Begin to save a card, which the app gives to the provider itself',
    answer: BegunSetup,
    keyless: true,
    access: customer,
    status: 201,
    async handle({ call }) {
      await boundSetups(call)
      return { ...(await beginSetup(call)), publishableKey: call.app.cards?.publishableKey ?? null }
    },
  })

/** How a card comes to be saved (PAY-1). Reading saved ones is generated. */
export const paymentMethodEndpoints: Endpoint[] = [
  beginning('/setup'),
  route({
    method: 'post',
    path: '/confirm',
    summary: 'Say that the provider has the card; it would be saved a little later anyway',
    answer: ConfirmedSetup,
    keyless: true,
    access: customer,
    body: z.object({ setup: z.string().regex(/^\w{1,100}$/) }),
    example: { setup: 'seti_1' },
    async handle({ call, body }) {
      await boundSetups(call)
      const { state, methodId, url } = await confirmSetup(call, body.setup)
      const methods = methodId ? await findPaymentMethods(call.app.db, call.actor.userId ?? '') : []
      return {
        state,
        method: methods.find(({ id }) => id === methodId) ?? null,
        nextAction: url ? { kind: 'redirect' as const, url } : null,
      }
    },
  }),
]

/** A customer's saved cards where `api.md` has them, under `/api/payments`. */
export const methodsOfPayments: Endpoint[] = [
  route({
    method: 'get',
    path: '/methods',
    summary: 'Read one’s own saved cards',
    answer: all(SavedMethod),
    access: customer,
    handle: async ({ call }) => ({ docs: await findPaymentMethods(call.app.db, call.actor.userId ?? '') }),
  }),
  beginning('/methods'),
  route({
    method: 'delete',
    path: '/methods/:id',
    summary: 'Have a saved card forgotten',
    answer: z.object({ id: SavedMethod.shape.id }),
    access: customer,
    params: IdParam,
    handle: ({ call, params }) => removeMethod(call, { methodId: params.id }),
  }),
]
