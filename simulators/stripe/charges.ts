import { book } from './balance'
import { feeOn } from './currencies'
import { openDispute } from './disputes'
import { mannerOf, type PaymentMethod } from './payment-methods'
import type { Thing, World } from './world'

export interface Charge extends Thing {
  readonly amount: number
  readonly amount_captured: number
  readonly amount_refunded: number
  readonly captured: boolean
  readonly currency: string
  readonly disputed: boolean
  readonly paid: boolean
  readonly refunded: boolean
  readonly status: 'succeeded' | 'failed'
  readonly payment_intent: string
  readonly payment_method: string
  readonly payment_method_details: { card: { capture_before?: number } & Record<string, unknown>; type: 'card' }
}

const DAY = 86_400

/** Seven days; a Visa that its holder did not show: four and three quarters. */
const holdSeconds = (brand: string, offSession: boolean): number =>
  brand === 'visa' && offSession ? 4 * DAY + 18 * 3600 : 7 * DAY

interface Asked {
  readonly intent: string
  readonly amount: number
  readonly currency: string
  readonly method: PaymentMethod
  readonly offSession: boolean
  readonly metadata: unknown
  readonly customer: string | null
  readonly transferGroup: string | null
}

const base = (world: World, asked: Asked) => ({
  id: world.id('ch'),
  object: 'charge' as const,
  created: world.now(),
  amount: asked.amount,
  amount_captured: 0,
  amount_refunded: 0,
  balance_transaction: null,
  captured: false,
  currency: asked.currency,
  customer: asked.customer,
  disputed: false,
  livemode: false,
  metadata: asked.metadata,
  payment_intent: asked.intent,
  payment_method: asked.method.id,
  refunded: false,
  transfer_group: asked.transferGroup,
})

/** Money held on a card until its `capture_before`. */
export function hold(world: World, asked: Asked): Charge {
  const { brand } = mannerOf(asked.method)
  const charge = world.keep<Charge>({
    ...base(world, asked),
    paid: true,
    status: 'succeeded',
    failure_code: null,
    failure_message: null,
    payment_method_details: {
      type: 'card',
      card: {
        ...(asked.method.card as object),
        capture_before: world.now() + holdSeconds(brand, asked.offSession),
        three_d_secure: null,
      },
    },
  })
  world.emit('charge.succeeded', charge)
  return charge
}

/** What is left of a try that the bank refused. */
export function fail(world: World, asked: Asked, code: string, message: string): Charge {
  const charge = world.keep<Charge>({
    ...base(world, asked),
    paid: false,
    status: 'failed',
    failure_code: code,
    failure_message: message,
    payment_method_details: { type: 'card', card: { ...(asked.method.card as object) } },
  })
  world.emit('charge.failed', charge)
  return charge
}

/** Takes so much of what is held, and lets the rest go. */
export function take(world: World, charge: Charge, amount: number): Charge {
  const line = book(world, {
    amount,
    fee: feeOn(amount, charge.currency),
    currency: charge.currency,
    type: 'charge',
    source: charge.id,
  })
  const rest = charge.amount - amount
  const taken = world.keep<Charge>({
    ...charge,
    captured: true,
    amount_captured: amount,
    amount_refunded: rest,
    balance_transaction: line.id,
  })
  world.emit('charge.captured', taken)
  const method = world.find<PaymentMethod>('payment_method', charge.payment_method)
  return method && mannerOf(method).disputes ? openDispute(world, taken) : taken
}

/** Lets all go that is held. */
export function release(world: World, charge: Charge, event: 'charge.expired' | 'charge.refunded'): void {
  world.emit(event, world.keep<Charge>({ ...charge, amount_refunded: charge.amount, refunded: true }))
}
