/** What a market's orders came to, and what of it is the platform's. Integer minor units of one currency. */
export interface Revenue {
  /** Delivered. */
  readonly orders: number
  /** All that their customers paid. */
  readonly gmv: number
  readonly commission: number
  /** For small orders too. */
  readonly serviceFees: number
  /** Of orders that were cancelled too late. */
  readonly cancellationFees: number
  /** What was charged for delivery less what drivers got, below zero where they got more. */
  readonly deliveryMargin: number
  /** Discounts that the platform paid. */
  readonly promotions: number
  /** Of its own fault. */
  readonly refunds: number
  /** Of payment providers. */
  readonly processingFees: number
  /** Payments that never came. */
  readonly uncollected: number
  /** What is left: commission + serviceFees + cancellationFees + deliveryMargin − promotions − refunds − processingFees − uncollected. */
  readonly revenue: number
  /** Held for the authorities, and none of it revenue. */
  readonly tax: number
}

export const REVENUES = [
  'orders',
  'gmv',
  'commission',
  'serviceFees',
  'cancellationFees',
  'deliveryMargin',
  'promotions',
  'refunds',
  'processingFees',
  'uncollected',
  'revenue',
  'tax',
] as const satisfies readonly (keyof Revenue)[]
