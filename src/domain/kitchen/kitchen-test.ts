export const KITCHEN_TEST_STATUSES = ['placed', 'confirmed', 'preparing', 'ready'] as const
export type KitchenTestStatus = (typeof KITCHEN_TEST_STATUSES)[number]

/**
 * The way of a test order through a kitchen, as an order would go: it ends at the counter, for nobody comes for it. It is no order, so it
 * books nothing, calls no driver and counts nowhere.
 */
const KITCHEN_TEST_MOVES: Readonly<Record<KitchenTestStatus, readonly KitchenTestStatus[]>> = {
  placed: ['confirmed'],
  confirmed: ['preparing', 'ready'],
  preparing: ['ready'],
  ready: [],
}

export function mayMoveTest(from: KitchenTestStatus, to: KitchenTestStatus): boolean {
  return KITCHEN_TEST_MOVES[from].includes(to)
}
