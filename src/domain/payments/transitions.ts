import type { Role } from '../identity/roles'
import type { Transition } from '../transition'

export const PAYMENT_STATUSES = [
  'created',
  'processing',
  'requires_action',
  'authorized',
  'captured',
  'partially_refunded',
  'refunded',
  'disputed',
  'failed',
  'expired',
  'voided',
  'unknown',
] as const

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

export const PAYMENT_METHODS = ['cash', 'card', 'mobile_money', 'wallet', 'points'] as const

export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

export type PaymentEventName =
  | `payment.${Exclude<PaymentStatus, 'created'>}`
  | 'payment.dispute_won'
  | 'payment.dispute_lost'

export interface PaymentTransition extends Transition<PaymentStatus, PaymentEventName> {
  readonly methods: readonly PaymentMethod[]
}

const AUTHORISED_FIRST: readonly PaymentMethod[] = ['card']
const TAKEN_AT_ONCE: readonly PaymentMethod[] = ['mobile_money', 'wallet', 'points']
const NOT_CASH: readonly PaymentMethod[] = [...AUTHORISED_FIRST, ...TAKEN_AT_ONCE]

/** Whoever may cancel, decline or return an order thereby gives up its uncollected cash. */
const ENDS_ORDERS: readonly Role[] = ['customer', 'guest', 'owner', 'staff', 'driver', 'support', 'admin', 'system']

/**
 * Every legal move of a payment; each begins `created`. Source: the payment paragraph of the contract's `states.md`, and moves that
 * it does not name:
 * - cash created → voided: the end of cash that is never collected, because its order was cancelled, declined or returned;
 * - processing → authorized: a card whose bank asks for no action;
 * - captured → refunded: a full refund at once;
 * - partially_refunded → disputed, and back when it is won: a cardholder may dispute what is left.
 * A second partial refund leaves the payment `partially_refunded`: refunds are records of their own.
 */
export const PAYMENT_TRANSITIONS: readonly PaymentTransition[] = [
  { from: 'created', to: 'captured', by: ['driver', 'system'], methods: ['cash'], event: 'payment.captured' },
  { from: 'created', to: 'voided', by: ENDS_ORDERS, methods: ['cash'], event: 'payment.voided' },
  ...moves(['created'], ['processing'], NOT_CASH),
  ...moves(['created', 'processing'], ['failed', 'expired'], NOT_CASH),
  ...moves(['processing'], ['captured'], TAKEN_AT_ONCE),
  ...moves(['processing'], ['requires_action'], AUTHORISED_FIRST),
  ...moves(['processing', 'requires_action'], ['authorized'], AUTHORISED_FIRST),
  ...moves(['requires_action'], ['failed', 'expired'], AUTHORISED_FIRST),
  ...moves(['authorized'], ['captured', 'voided', 'expired'], AUTHORISED_FIRST),
  ...moves(['captured'], ['partially_refunded', 'refunded'], PAYMENT_METHODS),
  ...moves(['partially_refunded'], ['refunded'], PAYMENT_METHODS),
  ...moves(['captured', 'partially_refunded'], ['disputed'], NOT_CASH),
  { from: 'disputed', to: 'captured', by: ['system'], methods: NOT_CASH, event: 'payment.dispute_won' },
  {
    from: 'disputed',
    to: 'partially_refunded',
    by: ['system'],
    methods: NOT_CASH,
    event: 'payment.dispute_won',
  },
  { from: 'disputed', to: 'refunded', by: ['system'], methods: NOT_CASH, event: 'payment.dispute_lost' },
  ...moves(['created', 'processing', 'captured', 'partially_refunded', 'disputed'], ['unknown'], NOT_CASH),
  ...moves(['requires_action', 'authorized'], ['unknown'], AUTHORISED_FIRST),
  ...moves(['unknown'], ['processing', 'captured', 'partially_refunded', 'refunded'], NOT_CASH),
  ...moves(['unknown'], ['disputed', 'failed', 'expired'], NOT_CASH),
  ...moves(['unknown'], ['requires_action', 'authorized', 'voided'], AUTHORISED_FIRST),
]

/** The table of one method, for `findTransition`: cash knows no provider, and only a card is authorised before it is captured. */
export function paymentTransitionsOf(method: PaymentMethod): PaymentTransition[] {
  return PAYMENT_TRANSITIONS.filter(({ methods }) => methods.includes(method))
}

/** Money moves because something else happened, so it is the system that moves it; only cash passes through people's hands. */
function moves(
  froms: readonly PaymentStatus[],
  tos: readonly Exclude<PaymentStatus, 'created'>[],
  methods: readonly PaymentMethod[],
): PaymentTransition[] {
  return froms.flatMap((from) =>
    tos.map((to): PaymentTransition => ({ from, to, by: ['system'], methods, event: `payment.${to}` })),
  )
}
