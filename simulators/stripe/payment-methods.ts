import { TEST_CARDS } from './cards'
import { invalid, missing } from './refusal'
import type { Thing, World } from './world'

export interface PaymentMethod extends Thing {
  readonly customer: string | null
  /** The test card that it is; not on Stripe's wire. */
  readonly sim_card: string
  /** Detached, and good for nothing any more. */
  readonly sim_spent?: boolean
}

/** A test card's id stands for a new payment method each time, as with Stripe; any other must have been made. */
export function paymentMethodOf(world: World, id: string): PaymentMethod {
  const found = world.find<PaymentMethod>('payment_method', id)
  if (found) return found
  const manner = TEST_CARDS[id]
  if (!manner) throw missing('PaymentMethod', id, 'payment_method')
  return world.keep({
    id: world.id('pm'),
    object: 'payment_method',
    created: world.now(),
    billing_details: { address: null, email: null, name: null, phone: null },
    card: {
      brand: manner.brand,
      last4: manner.last4,
      exp_month: 12,
      exp_year: 2034,
      funding: 'credit',
      country: 'US',
      fingerprint: `fp${manner.last4}`,
    },
    customer: null,
    livemode: false,
    metadata: {},
    type: 'card',
    sim_card: id,
  })
}

export const mannerOf = ({ sim_card }: PaymentMethod) => {
  const manner = TEST_CARDS[sim_card]
  if (!manner) throw new Error(`the book holds a card that is none: ${sim_card}`)
  return manner
}

export function attach(world: World, id: string, customer: string): PaymentMethod {
  if (!world.find('customer', customer)) throw missing('customer', customer, 'customer')
  const method = paymentMethodOf(world, id)
  if (method.sim_spent) throw spent()
  if (method.customer !== null && method.customer !== customer)
    throw invalid(
      'The payment method you provided has already been attached to a customer.',
      undefined,
      'payment_method',
    )
  const attached = world.keep({ ...method, customer })
  world.emit('payment_method.attached', attached)
  return attached
}

export function detach(world: World, id: string): PaymentMethod {
  const method = world.find<PaymentMethod>('payment_method', id)
  if (!method) throw missing('PaymentMethod', id, 'payment_method')
  if (method.customer === null)
    throw invalid('The payment method you provided is not attached to a customer so detachment is impossible.')
  const detached = world.keep({ ...method, customer: null, sim_spent: true })
  world.emit('payment_method.detached', detached)
  return detached
}

/** A saved card is charged for its own customer alone, and one that was detached for nobody. */
export function checkUse({ customer, sim_spent }: PaymentMethod, payer: string | null): void {
  if (sim_spent) throw spent()
  if (customer !== null && customer !== payer)
    throw invalid(
      payer === null
        ? 'The PaymentMethod you provided belongs to a Customer. Please include the Customer in the `customer` parameter on the PaymentIntent.'
        : 'The customer does not have a payment method with the ID you provided. The payment method must belong to the customer.',
      'payment_method_customer_decline',
      'payment_method',
    )
}

const spent = () =>
  invalid(
    'The provided PaymentMethod was detached from a Customer. It may not be used again.',
    'payment_method_unexpected_state',
    'payment_method',
  )
