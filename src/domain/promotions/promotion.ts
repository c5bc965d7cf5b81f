import type { OpeningHours } from '../opening/opening-hours'

/** What a promotion takes off (LOY-3). Amounts in integer minor units, rates in basis points. */
export const PROMOTION_KINDS = ['percentage', 'fixed', 'free_delivery', 'price_cut', 'buy_x_get_y'] as const
export type PromotionKind = (typeof PROMOTION_KINDS)[number]

export type Benefit =
  /** A part of the items that it is for, at most `most`. */
  | { readonly kind: 'percentage'; readonly basisPoints: number; readonly most: number | null }
  /** So much off the items that it is for, once. */
  | { readonly kind: 'fixed'; readonly amount: number }
  /** The delivery fee, at most `most` of it. */
  | { readonly kind: 'free_delivery'; readonly most: number | null }
  /** So much off each piece. */
  | { readonly kind: 'price_cut'; readonly amount: number }
  /** Of each `buy + get` pieces the `get` cheapest cost nothing. */
  | { readonly kind: 'buy_x_get_y'; readonly buy: number; readonly get: number }

export const STACKINGS = ['exclusive', 'combinable'] as const
export const FUNDERS = ['platform', 'restaurant', 'shared'] as const

/** What is in an order's way of being discounted. */
export interface Terms {
  /** Of the restaurants that it is for; null: all of its market. */
  readonly restaurantIds: readonly string[] | null
  /** Of the products in question those that it is for; null: all. */
  readonly productIds: readonly string[] | null
  /** All items together must cost at least this. */
  readonly minimum: number
  readonly firstOrder: boolean
  /** Weekly hours in the market's zone; null: at any hour. */
  readonly hours: OpeningHours | null
  readonly startsAt: Date | null
  /** From this moment on it is over. */
  readonly endsAt: Date | null
  /** Null: without a limit. */
  readonly usesLeft: number | null
  readonly budgetLeft: number | null
  readonly customerUsesLeft: number | null
}

export interface Promotion {
  readonly id: string
  /** As customers read it. */
  readonly name: string
  /** Null: it applies by itself. */
  readonly code: string | null
  readonly benefit: Benefit
  readonly terms: Terms
  readonly stacking: (typeof STACKINGS)[number]
  /** Of several combined, the higher comes first. */
  readonly priority: number
  /** How much of it the restaurant pays; the platform pays the rest. */
  readonly restaurantBasisPoints: number
}
