import { type FailureCause, isByCustomer } from './failure-causes'

interface Failed {
  /** Whether the order's terms keep the fees at all. */
  readonly keepFees: boolean
  readonly cause: FailureCause
  /** Of the delivery with its supplement, less what was discounted of it. Integer minor units, as all amounts here. */
  readonly deliveryFee: number
  /** What was paid or is held. */
  readonly paid: number
}

/** What is kept of what was paid for an order that came back: the way, where the customer was the cause and the terms say so. Never the goods. */
export function returnFee({ keepFees, cause, deliveryFee, paid }: Failed): number {
  return keepFees && isByCustomer(cause) ? Math.max(0, Math.min(deliveryFee, paid)) : 0
}
