/** What a restaurant's orders brought it, by what the ledger booked. Integer minor units of one currency. */
export interface Figures {
  /** Delivered. */
  readonly orders: number
  /** Their items at the prices of the menu. */
  readonly sales: number
  /** Taken off by promotions that the restaurant pays. */
  readonly byRestaurant: number
  /** Taken off by promotions that the platform pays: the restaurant is paid as if there were none. */
  readonly byPlatform: number
  readonly commission: number
  /** In the prices or on top of them. */
  readonly tax: number
  /** Of it what the platform hands to the authorities; the rest is the restaurant's to hand over. */
  readonly remitted: number
  /** What the tax adds to the restaurant's money, or below zero takes off it: a price that holds a tax which the platform hands over is less. */
  readonly taxEffect: number
  /** Refunds and reversals of orders, as they changed what is owed: below zero where something was taken back. */
  readonly corrections: number
  /** sales − byRestaurant − commission + taxEffect + corrections. */
  readonly earned: number
}

export const FIGURES = [
  'orders',
  'sales',
  'byRestaurant',
  'byPlatform',
  'commission',
  'tax',
  'remitted',
  'taxEffect',
  'corrections',
  'earned',
] as const satisfies readonly (keyof Figures)[]
