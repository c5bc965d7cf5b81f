import type { Endpoint } from 'payload'
import { z } from 'zod'
import { endAutoTopUp } from '../../src/commands/auto-top-ups/end-auto-top-up'
import { SetAutoTopUp, setAutoTopUp } from '../../src/commands/auto-top-ups/set-auto-top-up'
import type { Call } from '../../src/commands/context'
import { payTopUp, tellTopUp } from '../../src/commands/top-ups/pay-top-up'
import { TopUpWallet, topUpWallet } from '../../src/commands/top-ups/top-up-wallet'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findAutoTopUp } from '../../src/queries/payments/auto-top-up'
import { AutoTopUp, TopUp } from './answers'

const customer = only('customer')

/** A telephone is not to be rung at will. */
const boundTopUps = boundCalls({ points: 30, seconds: 3_600 })

async function tellAuto({ app, actor }: Call): Promise<z.input<typeof AutoTopUp> | null> {
  const found = await findAutoTopUp(app.db, actor.userId ?? '')
  if (!found) return null
  const { threshold, amount, currency, stoppedAt, ...rest } = found
  return {
    ...rest,
    threshold: { amount: threshold, currency },
    amount: { amount, currency },
    stoppedAt: stoppedAt?.toISOString() ?? null,
  }
}

/** A customer fills his wallet, or has it filled by itself (LED-2). */
export const topUpEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/wallet/top-up',
    summary: 'Fill one’s own wallet by card or mobile money',
    answer: TopUp,
    access: customer,
    body: TopUpWallet,
    example: { amount: 5_000, method: 'card' },
    status: 201,
    async handle({ call, body }) {
      await boundTopUps(call)
      const { paymentId } = await topUpWallet(call, body)
      return payTopUp(call, paymentId)
    },
  }),
  route({
    method: 'get',
    path: '/wallet/top-up/:id',
    summary: 'How the filling of one’s own wallet stands',
    answer: TopUp,
    access: customer,
    params: IdParam,
    handle: ({ call, params }) => tellTopUp(call, params.id),
  }),
  route({
    method: 'get',
    path: '/wallet/auto-top-up',
    summary: 'Read how one’s own wallet is filled by itself',
    answer: z.object({ autoTopUp: AutoTopUp.nullable() }),
    access: customer,
    handle: async ({ call }) => ({ autoTopUp: await tellAuto(call) }),
  }),
  route({
    method: 'put',
    path: '/wallet/auto-top-up',
    summary: 'Have one’s own wallet filled by itself whenever it holds too little',
    answer: z.object({ autoTopUp: AutoTopUp.nullable() }),
    access: customer,
    body: SetAutoTopUp,
    example: {
      threshold: 2_000,
      amount: 5_000,
      method: 'card',
      paymentMethodId: '01980c4a-0000-7000-8000-000000000004',
    },
    async handle({ call, body }) {
      await setAutoTopUp(call, body)
      return { autoTopUp: await tellAuto(call) }
    },
  }),
  route({
    method: 'delete',
    path: '/wallet/auto-top-up',
    summary: 'Have one’s own wallet filled by itself no more',
    answer: z.object({ autoTopUp: AutoTopUp.nullable() }),
    access: customer,
    async handle({ call }) {
      await endAutoTopUp(call, {})
      return { autoTopUp: await tellAuto(call) }
    },
  }),
]
