import type { Transition } from '../transition'

export const ORDER_STATUSES = [
  'scheduled',
  'pending',
  'payment_failed',
  'placed',
  'confirmed',
  'preparing',
  'ready',
  'out_for_delivery',
  'delivered',
  'declined',
  'cancelled',
  'returned',
] as const

export type OrderStatus = (typeof ORDER_STATUSES)[number]

export type OrderEventName =
  | 'order.scheduled'
  | 'order.created'
  | 'order.placed'
  | 'order.payment_failed'
  | 'order.payment_retried'
  | 'order.confirmed'
  | 'order.declined'
  | 'order.preparing'
  | 'order.ready'
  | 'order.out_for_delivery'
  | 'order.delivered'
  | 'order.returned'
  | 'order.cancelled'

/** What a move does to the goods that the order holds: see `src/commands/products/stock.ts`. */
export type StockEffect = 'release' | 'commit' | 'release_or_waste' | 'restock_or_waste'

export interface OrderTransition extends Transition<OrderStatus, OrderEventName> {
  readonly stock?: StockEffect
}

/** Every legal move of an order; an order begins as `scheduled` or `pending`, its goods held either way. Source: the order table of the contract's `states.md`. */
export const ORDER_TRANSITIONS: readonly OrderTransition[] = [
  { from: 'scheduled', to: 'pending', by: ['system'], event: 'order.created' },
  { from: 'pending', to: 'placed', by: ['system'], event: 'order.placed' },
  { from: 'pending', to: 'payment_failed', by: ['system'], event: 'order.payment_failed' },
  // The system, where money that was given up comes after all.
  { from: 'payment_failed', to: 'pending', by: ['customer', 'guest', 'system'], event: 'order.payment_retried' },
  ...(['scheduled', 'pending', 'payment_failed'] as const).map(
    (from): OrderTransition => ({
      from,
      to: 'cancelled',
      by: ['customer', 'guest', 'support', 'admin', 'system'],
      stock: 'release',
      event: 'order.cancelled',
    }),
  ),
  { from: 'placed', to: 'confirmed', by: ['owner', 'staff', 'admin', 'system'], event: 'order.confirmed' },
  {
    from: 'placed',
    to: 'declined',
    by: ['owner', 'staff', 'admin', 'system'],
    needsReason: true,
    stock: 'release',
    event: 'order.declined',
  },
  { from: 'confirmed', to: 'preparing', by: ['owner', 'staff', 'system'], event: 'order.preparing' },
  { from: 'confirmed', to: 'ready', by: ['owner', 'staff', 'admin'], event: 'order.ready' },
  { from: 'preparing', to: 'ready', by: ['owner', 'staff', 'admin'], event: 'order.ready' },
  { from: 'ready', to: 'out_for_delivery', by: ['driver'], event: 'order.out_for_delivery' },
  { from: 'out_for_delivery', to: 'delivered', by: ['driver'], stock: 'commit', event: 'order.delivered' },
  {
    from: 'out_for_delivery',
    to: 'returned',
    by: ['driver', 'owner', 'staff', 'admin'],
    needsReason: true,
    stock: 'restock_or_waste',
    event: 'order.returned',
  },
  ...(['placed', 'confirmed'] as const).map(
    (from): OrderTransition => ({
      from,
      to: 'cancelled',
      by: ['customer', 'guest'],
      stock: 'release',
      event: 'order.cancelled',
    }),
  ),
  ...(['placed', 'confirmed', 'preparing', 'ready'] as const).map(
    (from): OrderTransition => ({
      from,
      to: 'cancelled',
      by: ['support', 'admin'],
      needsReason: true,
      stock: 'release_or_waste',
      event: 'order.cancelled',
    }),
  ),
]
