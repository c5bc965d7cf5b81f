import type { CurrencyCode } from '../money/currencies'
import { proportion } from '../money/proportion'
import type { OrderAmounts } from '../pricing/order-total'
import type { Discount } from '../promotions/discount'
import type { OrderTaxes } from '../tax/order-taxes'
import type { TaxShare } from '../tax/share-tax'
import type { TaxRule } from '../tax/tax-rule'
import type { CommissionTier } from './commission'

/** Who hands a tax over to the authority. */
export type TaxRemitter = 'platform' | 'restaurant'

/** A delivered order as its money knows it. Amounts in integer minor units of `currency`. */
export interface DeliveredOrder extends Omit<OrderAmounts, 'deliveryFee' | 'surgeFee' | 'discount'> {
  readonly id: string
  readonly marketId: string
  readonly restaurantId: string
  readonly currency: CurrencyCode
  /** All that the customer paid. */
  readonly total: number
  readonly discounts: readonly Pick<Discount, 'off' | 'byRestaurant' | 'byPlatform'>[]
  /** Base, distance, bonus and the whole tip. */
  readonly driverPay: number
  readonly commissionBasisPoints: number
  /** Which of the plan's rates that is, and which plan; left out, the first of none. */
  readonly commissionTier?: CommissionTier
  readonly planId?: string | null
  /** Who hands the tax to the authority. */
  readonly taxRemitter: TaxRemitter
  /** The rate that taxed it, and whom that tax goes to; left out, it is the market's to hand over. */
  readonly taxBasisPoints?: number
  readonly taxShares?: readonly TaxShare[]
  /** In place of both, where rules taxed it. */
  readonly taxRules?: readonly TaxRule[]
  /** What those brought, of its goods and of its fees; left out, all of it is of its goods. */
  readonly taxes?: OrderTaxes | null
}

/** Whose the money of an order is. Integer minor units; those that may be below zero are costs then. */
export interface OrderSplit {
  /** Below zero where what the restaurant gives away is more than what it sold. */
  readonly restaurant: number
  readonly commission: number
  readonly driver: number
  readonly serviceFee: number
  readonly smallOrderFee: number
  /** What customers paid for delivery less what the driver gets, below zero where he gets more. */
  readonly deliveryMargin: number
  /** For the authorities, as far as the platform hands it over: that of its own fees always, that of the goods as the market says. */
  readonly tax: number
  /** Discounts that the platform pays. */
  readonly promotions: number
}

/**
 * Splits what was paid and what the platform adds by its promotions (states.md, "Money of an order"): all parts but `promotions` add up to
 * `total + promotions`, to the last minor unit. The commission alone is rounded; delivery is what is left, so that whatever else is
 * charged for it goes where its costs do.
 */
export function splitOrder(order: DeliveredOrder): OrderSplit {
  const { subtotal, discounts, taxIncluded, driverPay, taxRemitter, total } = order
  const promotions = sumOf(discounts, 'byPlatform')
  const commission = proportion(commissionBase(order), order.commissionBasisPoints, 10_000)
  const byPlatform = taxRemitter === 'platform'
  const ofFees = order.taxes?.ofFees ?? UNTAXED
  const feeTax = ofFees.delivery + ofFees.service + ofFees.small_order
  const goodsTax = order.tax - feeTax
  // A price with tax holds the restaurant's and the authority's; without, the tax comes on top for whoever hands it over.
  const withTax = taxIncluded ? (byPlatform ? -goodsTax : 0) : byPlatform ? 0 : goodsTax
  const restaurant = subtotal - sumOf(discounts, 'byRestaurant') - commission + withTax
  const due = {
    restaurant,
    commission,
    driver: driverPay,
    serviceFee: order.serviceFee - (taxIncluded ? ofFees.service : 0),
    smallOrderFee: order.smallOrderFee - (taxIncluded ? ofFees.small_order : 0),
    tax: feeTax + (byPlatform ? goodsTax : 0),
  }
  const others = Object.values(due).reduce((sum, part) => sum + part, 0)
  return { ...due, promotions, deliveryMargin: total + promotions - others }
}

const UNTAXED: OrderTaxes['ofFees'] = { delivery: 0, service: 0, small_order: 0 }

/** What the commission is taken on: the items less what the restaurant gives away itself, before tax. */
export function commissionBase({ subtotal, discounts }: Pick<DeliveredOrder, 'subtotal' | 'discounts'>): number {
  return Math.max(subtotal - sumOf(discounts, 'byRestaurant'), 0)
}

function sumOf<K extends 'byRestaurant' | 'byPlatform'>(discounts: readonly Record<K, number>[], part: K): number {
  return discounts.reduce((sum, discount) => sum + discount[part], 0)
}
