import { expect, it } from 'vitest'
import { mayChange } from './may-change'
import { ORDER_STATUSES } from './transitions'

it.each(['customer', 'guest', 'support', 'admin'] as const)(
  'lets the %s change an order until the kitchen begins',
  (role) => {
    expect(ORDER_STATUSES.filter((status) => mayChange(status, role))).toEqual([
      'scheduled',
      'pending',
      'payment_failed',
      'placed',
      'confirmed',
    ])
  },
)

it.each(['owner', 'staff', 'driver', 'compliance'] as const)('never lets %s change what a customer said', (role) => {
  expect(ORDER_STATUSES.filter((status) => mayChange(status, role))).toEqual([])
})
