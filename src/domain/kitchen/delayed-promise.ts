import type { OrderStatus } from '../orders/transitions'

/** While an order cooks, its kitchen may need longer; before that it is accepted with more minutes, after that it is ready. */
export const DELAYABLE_STATUSES: readonly OrderStatus[] = ['confirmed', 'preparing']

export interface KitchenPromise {
  readonly readyBy: Date
  /** When the customer was told to expect the goods. */
  readonly promisedAt: Date
}

/**
 * The promise after a delay (ORD-8): so many minutes after the time that was promised, or after now where that has passed, so that a late
 * kitchen's "5 more minutes" are true. The customer waits as much longer as the food does.
 */
export function delayedPromise({ readyBy, promisedAt }: KitchenPromise, minutes: number, now: Date): KitchenPromise {
  const later = Math.max(readyBy.getTime(), now.getTime()) + minutes * 60_000
  return { readyBy: new Date(later), promisedAt: new Date(promisedAt.getTime() + later - readyBy.getTime()) }
}
