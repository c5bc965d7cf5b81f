import type { PromotionKind } from './promotion'

/** What a promotion takes off an order, kept with it as it was then. Integer minor units; `byRestaurant + byPlatform = amount`. */
export interface Discount {
  readonly promotionId: string
  readonly name: string
  readonly code: string | null
  readonly kind: PromotionKind
  /** What it is taken from, and never exceeds. */
  readonly off: 'items' | 'delivery'
  readonly amount: number
  readonly byRestaurant: number
  readonly byPlatform: number
}

/** A discount with the part of each line, by the line's id; none where it is off the delivery. */
export interface AllottedDiscount extends Discount {
  readonly lines: ReadonlyMap<string, number>
}
