import { z } from 'zod'
import { flag, metadata, read } from './params'
import { attach, mannerOf, paymentMethodOf } from './payment-methods'
import { invalid, missing, type StripeError, unexpectedState } from './refusal'
import type { Thing, World } from './world'

export interface SetupIntent extends Thing {
  readonly customer: string | null
  readonly payment_method: string | null
  readonly status: string
}

const CREATED = {
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  confirm: flag.default(false),
  customer: z.string().optional(),
  metadata,
  payment_method: z.string().optional(),
  return_url: z.url().optional(),
  usage: z.enum(['on_session', 'off_session']).default('off_session'),
}

export function createSetup(world: World, given: unknown): SetupIntent {
  const asked = read(CREATED, given)
  if (asked.customer && !world.find('customer', asked.customer)) throw missing('customer', asked.customer, 'customer')
  const id = world.id('seti')
  const setup = world.keep<SetupIntent>({
    id,
    object: 'setup_intent',
    created: world.now(),
    client_secret: `${id}_secret_${Buffer.from(id).toString('base64url')}`,
    customer: asked.customer ?? null,
    last_setup_error: null,
    livemode: false,
    metadata: asked.metadata ?? {},
    next_action: null,
    payment_method: null,
    payment_method_types: ['card'],
    status: 'requires_payment_method',
    usage: asked.usage,
  })
  if (!asked.confirm) return setup
  return confirmSetup(world, id, { payment_method: asked.payment_method, return_url: asked.return_url })
}

/** A card that asks for its holder waits for them; one that declines charges may be saved all the same. */
export function confirmSetup(world: World, id: string, given: unknown): SetupIntent {
  const shape = { payment_method: z.string(), return_url: z.url().optional(), client_secret: z.string().optional() }
  const asked = read(shape, given)
  const setup = setupOf(world, id)
  if (setup.status === 'succeeded' || setup.status === 'canceled')
    throw unexpectedState(`You cannot confirm this SetupIntent because it is ${setup.status}.`, { setup_intent: setup })
  const method = paymentMethodOf(world, asked.payment_method)
  if (!mannerOf(method).challenges) return succeed(world, setup, method.id)
  const waiting = world.keep<SetupIntent>({
    ...setup,
    payment_method: method.id,
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { url: `${world.address}/challenge/${id}`, return_url: asked.return_url ?? null },
    },
  })
  world.emit('setup_intent.requires_action', waiting)
  return waiting
}

export function finishSetup(world: World, id: string, passed: boolean): SetupIntent {
  const setup = setupOf(world, id)
  if (setup.status !== 'requires_action' || !setup.payment_method) throw invalid('There is no challenge to finish.')
  if (passed) return succeed(world, setup, setup.payment_method)
  const error: StripeError = {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    message: 'The latest attempt to set up the payment method has failed because authentication failed.',
  }
  const failed = world.keep<SetupIntent>({
    ...setup,
    last_setup_error: error,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  })
  world.emit('setup_intent.setup_failed', failed)
  return failed
}

function succeed(world: World, setup: SetupIntent, method: string): SetupIntent {
  if (setup.customer) attach(world, method, setup.customer)
  const done = world.keep<SetupIntent>({ ...setup, next_action: null, payment_method: method, status: 'succeeded' })
  world.emit('setup_intent.succeeded', done)
  return done
}

export function setupOf(world: World, id: string): SetupIntent {
  const found = world.find<SetupIntent>('setup_intent', id)
  if (!found) throw missing('setup_intent', id, 'intent')
  return found
}
