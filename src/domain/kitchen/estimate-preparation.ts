/** What a kitchen has on its hands. Minutes are whole. */
export interface KitchenLoad {
  /** What the restaurant says that one order takes when it is quiet. */
  readonly usualMinutes: number
  /** Added to every new order while the kitchen is busy for another reason (an oven down, a cook away). */
  readonly extraMinutes: number
  /** Orders that are cooked side by side, 1 or more. */
  readonly parallelOrders: number
  /** Accepted orders that are not ready yet. */
  readonly ahead: number
}

/** A kitchen that would need longer should pause. */
export const MAX_PREP_MINUTES = 240

const STEP = 5

/**
 * How long a new order takes from its acceptance to the counter (ORD-8). Up to `parallelOrders` are cooked at once, so a full kitchen
 * lets one go every usual ÷ parallel minutes, and a new order waits until there is room:
 *
 * minutes = usual + extra + ⌈max(0, ahead + 1 − parallel) × usual ÷ parallel⌉ to 5, at most 240.
 */
export function estimatePreparation({ usualMinutes, extraMinutes, parallelOrders, ahead }: KitchenLoad): number {
  const waitsFor = Math.max(0, ahead + 1 - parallelOrders)
  const wait = Math.ceil((waitsFor * usualMinutes) / parallelOrders / STEP) * STEP
  return Math.min(MAX_PREP_MINUTES, usualMinutes + extraMinutes + wait)
}
