import { z } from 'zod'
import { book } from './balance'
import type { Charge } from './charges'
import { integer, metadata, read } from './params'
import type { PaymentIntent } from './payment-intents'
import { mannerOf, type PaymentMethod } from './payment-methods'
import { invalid, missing } from './refusal'
import type { Thing, World } from './world'

export interface Refund extends Thing {
  readonly amount: number
  readonly charge: string
  readonly currency: string
  readonly status: 'pending' | 'succeeded' | 'failed'
  /** When it becomes what it will be; not on Stripe's wire. */
  readonly sim_turns?: { readonly at: number; readonly to: 'succeeded' | 'failed' }
}

const ASKED = {
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  amount: integer.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
}

/** Never more than was captured and is not given back already. */
export function createRefund(world: World, given: unknown): Refund {
  const asked = read(ASKED, given)
  const intent = asked.payment_intent ? world.find<PaymentIntent>('payment_intent', asked.payment_intent) : undefined
  if (asked.payment_intent && !intent) throw missing('payment_intent', asked.payment_intent, 'payment_intent')
  const chargeId = asked.charge ?? intent?.latest_charge
  if (!chargeId) throw invalid('This PaymentIntent does not have a successful charge to refund.')
  const charge = world.find<Charge>('charge', chargeId)
  if (!charge) throw missing('charge', chargeId, 'charge')
  if (!charge.captured) throw invalid('This charge has not been captured: cancel it instead.', 'charge_not_refundable')
  if (charge.disputed) throw invalid('This charge has been charged back.', 'charge_disputed')
  const left = charge.amount - charge.amount_refunded
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded')
  const amount = asked.amount ?? left
  if (amount <= 0) throw invalid('Invalid positive integer', 'parameter_invalid_integer', 'amount')
  if (amount > left)
    throw invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      undefined,
      'amount',
    )
  return give(world, charge, amount, asked)
}

function give(world: World, charge: Charge, amount: number, asked: { reason?: string; metadata?: unknown }): Refund {
  const method = world.find<PaymentMethod>('payment_method', charge.payment_method)
  const manner = method && mannerOf(method).refunds
  const id = world.id('re')
  const line = book(world, { amount: -amount, currency: charge.currency, type: 'refund', source: id })
  const refund = world.keep<Refund>({
    id,
    object: 'refund',
    created: world.now(),
    amount,
    balance_transaction: line.id,
    charge: charge.id,
    currency: charge.currency,
    metadata: asked.metadata ?? {},
    payment_intent: charge.payment_intent,
    reason: asked.reason ?? null,
    status: manner === 'is pending first' ? 'pending' : 'succeeded',
    ...(manner && {
      sim_turns: { at: world.now() + 60, to: manner === 'fails later' ? ('failed' as const) : ('succeeded' as const) },
    }),
  })
  const amount_refunded = charge.amount_refunded + amount
  const after = world.keep<Charge>({ ...charge, amount_refunded, refunded: amount_refunded === charge.amount })
  world.emit('refund.created', refund)
  world.emit('charge.refunded', after)
  return refund
}

/** Refunds whose time has come to be paid or to fail; what failed is the account's again. */
export function turnRefunds(world: World): void {
  for (const { sim_turns, ...refund } of world.list<Refund>('refund')) {
    if (!sim_turns || sim_turns.at > world.now()) continue
    const { to } = sim_turns
    const turned = world.keep<Refund>({
      ...refund,
      status: to,
      ...(to === 'failed' && { failure_reason: 'unknown' }),
    } as Refund)
    if (to === 'failed') {
      const charge = world.find<Charge>('charge', refund.charge as string)
      if (!charge) throw new Error('a refund is of a charge')
      book(world, { amount: turned.amount, currency: turned.currency, type: 'refund_failure', source: turned.id })
      world.keep<Charge>({ ...charge, amount_refunded: charge.amount_refunded - turned.amount, refunded: false })
    }
    world.emit(to === 'failed' ? 'refund.failed' : 'refund.updated', turned)
  }
}
