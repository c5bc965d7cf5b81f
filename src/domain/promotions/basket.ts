import type { CurrencyCode } from '../money/currencies'

/** What discounts are taken from. Integer minor units. */
export interface Basket {
  readonly currency: CurrencyCode
  readonly lines: readonly BasketLine[]
  readonly deliveryFee: number
}

export interface BasketLine {
  readonly id: string
  readonly productId: string
  readonly unitPrice: number
  readonly quantity: number
  readonly total: number
}
