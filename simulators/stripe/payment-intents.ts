import { z } from 'zod'
import { type Charge, fail, hold, release, take } from './charges'
import { checkAmount } from './currencies'
import { flag, integer, metadata, read } from './params'
import { checkUse, mannerOf, type PaymentMethod, paymentMethodOf } from './payment-methods'
import { invalid, missing, type StripeError, unexpectedState } from './refusal'
import type { Thing, World } from './world'

export interface PaymentIntent extends Thing {
  readonly amount: number
  readonly amount_capturable: number
  readonly amount_received: number
  readonly capture_method: 'automatic' | 'automatic_async' | 'manual'
  readonly client_secret: string
  readonly currency: string
  readonly customer: string | null
  readonly latest_charge: string | null
  readonly metadata: Record<string, string>
  readonly payment_method: string | null
  readonly status: string
  readonly transfer_group: string | null
}

/** What a bank says no with: an answer with effects, unlike a refusal. */
export interface Declined {
  readonly intent: PaymentIntent
  readonly error: StripeError
}

const CONFIRMED = {
  payment_method: z.string().optional(),
  off_session: flag.optional(),
  return_url: z.url().optional(),
  client_secret: z.string().optional(),
}

const CREATED = {
  amount: integer,
  currency: z.string().toLowerCase(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).default('automatic_async'),
  confirm: flag.default(false),
  customer: z.string().optional(),
  description: z.string().optional(),
  metadata,
  setup_future_usage: z.enum(['on_session', 'off_session']).optional(),
  transfer_group: z.string().optional(),
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  ...CONFIRMED,
}

export function intentOf(world: World, id: string): PaymentIntent {
  const found = world.find<PaymentIntent>('payment_intent', id)
  if (!found) throw missing('payment_intent', id, 'intent')
  return found
}

export function createIntent(world: World, given: unknown): PaymentIntent | Declined {
  const asked = read(CREATED, given)
  checkAmount(asked.amount, asked.currency)
  if (asked.customer && !world.find('customer', asked.customer)) throw missing('customer', asked.customer, 'customer')
  const method = asked.payment_method ? paymentMethodOf(world, asked.payment_method) : undefined
  if (asked.confirm && !method)
    throw invalid(
      'You cannot confirm this PaymentIntent because it is missing a payment method.',
      'parameter_missing',
      'payment_method',
    )
  const id = world.id('pi')
  const intent = world.keep<PaymentIntent>({
    id,
    object: 'payment_intent',
    created: world.now(),
    amount: asked.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: asked.automatic_payment_methods ?? null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: asked.capture_method,
    client_secret: `${id}_secret_${Buffer.from(id).toString('base64url')}`,
    currency: asked.currency,
    customer: asked.customer ?? null,
    description: asked.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: asked.metadata ?? {},
    next_action: null,
    payment_method: method?.id ?? null,
    payment_method_types: ['card'],
    setup_future_usage: asked.setup_future_usage ?? null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    transfer_group: asked.transfer_group ?? null,
  })
  world.emit('payment_intent.created', intent)
  return asked.confirm ? confirm(world, intent, asked) : intent
}

export function confirmIntent(world: World, id: string, given: unknown): PaymentIntent | Declined {
  return confirm(world, intentOf(world, id), read(CONFIRMED, given))
}

interface Confirmed {
  readonly payment_method?: string
  readonly off_session?: boolean
  readonly return_url?: string
}

function confirm(world: World, intent: PaymentIntent, asked: Confirmed): PaymentIntent | Declined {
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
    throw unexpectedState(
      `You cannot confirm this PaymentIntent because it has already succeeded or is in the status ${intent.status}.`,
      { payment_intent: intent },
    )
  const given = asked.payment_method ?? intent.payment_method
  if (!given)
    throw invalid(
      'You cannot confirm this PaymentIntent because it is missing a payment method.',
      'parameter_missing',
      'payment_method',
    )
  const method = paymentMethodOf(world, given)
  checkUse(method, intent.customer)
  if (!mannerOf(method).challenges) return authorise(world, intent, method, asked.off_session ?? false)
  if (asked.off_session)
    return decline(world, intent, method, {
      code: 'authentication_required',
      decline_code: 'authentication_required',
      message: 'Your card was declined. This transaction requires authentication.',
    })
  const waiting = world.keep<PaymentIntent>({
    ...intent,
    payment_method: method.id,
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { url: `${world.address}/challenge/${intent.id}`, return_url: asked.return_url ?? null },
    },
  })
  world.emit('payment_intent.requires_action', waiting)
  return waiting
}

/** The cardholder's bank has asked, and this is what came of it. */
export function finishChallenge(world: World, id: string, passed: boolean): PaymentIntent | Declined {
  const intent = intentOf(world, id)
  if (intent.status !== 'requires_action' || !intent.payment_method)
    throw unexpectedState('There is no challenge to finish.', { payment_intent: intent })
  const method = paymentMethodOf(world, intent.payment_method)
  if (passed) return authorise(world, intent, method, false)
  return decline(world, intent, method, {
    code: 'payment_intent_authentication_failure',
    message: 'The provided payment method has failed authentication.',
  })
}

function authorise(world: World, intent: PaymentIntent, method: PaymentMethod, offSession: boolean) {
  const { declines } = mannerOf(method)
  if (declines) return decline(world, intent, method, declines)
  const charge = hold(world, chargeAsked(intent, method, offSession))
  const held = world.keep<PaymentIntent>({
    ...intent,
    amount_capturable: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: method.id,
    status: 'requires_capture',
  })
  if (intent.capture_method !== 'manual') return capture(world, held, charge, intent.amount)
  world.emit('payment_intent.amount_capturable_updated', held)
  return held
}

function decline(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  no: { code: string; decline_code?: string; message: string },
): Declined {
  const charge = fail(world, chargeAsked(intent, method, false), no.code, no.message)
  const error: StripeError = { type: 'card_error', ...no, charge: charge.id, payment_method: method }
  const failed = world.keep<PaymentIntent>({
    ...intent,
    last_payment_error: error,
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  })
  world.emit('payment_intent.payment_failed', failed)
  return { intent: failed, error: { ...error, payment_intent: failed } }
}

const chargeAsked = (intent: PaymentIntent, method: PaymentMethod, offSession: boolean) => ({
  intent: intent.id,
  amount: intent.amount,
  currency: intent.currency,
  method,
  offSession,
  metadata: intent.metadata,
  customer: intent.customer,
  transferGroup: intent.transfer_group,
})

export function captureIntent(world: World, id: string, given: unknown): PaymentIntent {
  const asked = read({ amount_to_capture: integer.optional(), final_capture: flag.optional(), metadata }, given)
  const intent = intentOf(world, id)
  const charge = intent.latest_charge ? world.find<Charge>('charge', intent.latest_charge) : undefined
  if (intent.status !== 'requires_capture' || !charge)
    throw unexpectedState(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      { payment_intent: intent },
    )
  const amount = asked.amount_to_capture ?? intent.amount_capturable
  if (amount <= 0) throw invalid('Invalid positive integer', 'parameter_invalid_integer', 'amount_to_capture')
  if (amount > intent.amount_capturable)
    throw invalid(
      `The amount_to_capture (${amount}) is greater than the amount that can be captured (${intent.amount_capturable}).`,
      'amount_too_large',
      'amount_to_capture',
    )
  return capture(world, { ...intent, metadata: { ...intent.metadata, ...asked.metadata } }, charge, amount)
}

function capture(world: World, intent: PaymentIntent, charge: Charge, amount: number): PaymentIntent {
  take(world, charge, amount)
  const captured = world.keep<PaymentIntent>({
    ...intent,
    amount_capturable: 0,
    amount_received: amount,
    status: 'succeeded',
  })
  world.emit('payment_intent.succeeded', captured)
  return captured
}

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'] as const

export function cancelIntent(world: World, id: string, given: unknown): PaymentIntent {
  const { cancellation_reason } = read({ cancellation_reason: z.enum(REASONS).optional() }, given)
  const intent = intentOf(world, id)
  if (intent.status === 'succeeded' || intent.status === 'canceled')
    throw unexpectedState(`You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`, {
      payment_intent: intent,
    })
  return cancel(world, intent, cancellation_reason ?? null, 'charge.refunded')
}

function cancel(
  world: World,
  intent: PaymentIntent,
  reason: string | null,
  event: 'charge.refunded' | 'charge.expired',
) {
  const charge = intent.latest_charge ? world.find<Charge>('charge', intent.latest_charge) : undefined
  if (charge && intent.status === 'requires_capture') release(world, charge, event)
  const canceled = world.keep<PaymentIntent>({
    ...intent,
    amount_capturable: 0,
    canceled_at: world.now(),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  })
  world.emit('payment_intent.canceled', canceled)
  return canceled
}

/** Holds that nobody took in time. */
export function expireHolds(world: World): void {
  for (const intent of world.list<PaymentIntent>('payment_intent')) {
    if (intent.status !== 'requires_capture' || !intent.latest_charge) continue
    const charge = world.find<Charge>('charge', intent.latest_charge)
    const before = charge?.payment_method_details.card.capture_before
    if (before !== undefined && before <= world.now()) cancel(world, intent, 'automatic', 'charge.expired')
  }
}
