import { expect, it } from 'vitest'
import { KITCHEN_TEST_STATUSES, mayMoveTest } from './kitchen-test'

it('takes a test order the way of an order, up to the counter, and never back', () => {
  const moves = KITCHEN_TEST_STATUSES.flatMap((from) =>
    KITCHEN_TEST_STATUSES.filter((to) => mayMoveTest(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(moves).toEqual(['placed → confirmed', 'confirmed → preparing', 'confirmed → ready', 'preparing → ready'])
})
