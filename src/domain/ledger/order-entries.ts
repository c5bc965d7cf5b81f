import type { CurrencyCode } from '../money/currencies'
import { taxableOf } from '../pricing/tax-on'
import { shareTax } from '../tax/share-tax'
import { cashHeld, driverPayable, houseAccount, restaurantPayable, taxDue } from './accounts'
import { credit, debit, type Entry, type EntryTerms, entry } from './entry'
import { commissionBase, type DeliveredOrder, type OrderSplit, splitOrder } from './split-order'

/**
 * At the door cash waits with the driver as any payment waits with a provider, and the same split follows (states.md, "Cash").
 * @param cash what of the total is paid in cash, integer minor units
 */
export function cashTaken(
  { id, marketId, currency, total }: Pick<DeliveredOrder, 'id' | 'marketId' | 'currency' | 'total'>,
  driverId: string,
  cash = total,
): Entry {
  return entry({
    kind: 'order.cash_taken',
    key: `order:${id}:cash`,
    currency,
    orderId: id,
    postings: [debit(cashHeld(driverId), cash), credit(houseAccount(marketId, 'escrow'), cash)],
  })
}

/** What waited in escrow goes to whom it is due (LED-4). */
export function escrowSplit(order: DeliveredOrder, driverId: string): Entry {
  const { id, marketId, restaurantId, currency, total } = order
  const split = splitOrder(order)
  const terms = termsOf(order, split)
  const handedOver = split.tax > 0 ? terms.tax.parts : []
  return entry({
    kind: 'order.delivered',
    key: `order:${id}:delivered`,
    currency,
    orderId: id,
    terms,
    postings: [
      debit(houseAccount(marketId, 'escrow'), total),
      debit(houseAccount(marketId, 'promotions'), split.promotions),
      credit(restaurantPayable(restaurantId), split.restaurant),
      credit(houseAccount(marketId, 'commission'), split.commission),
      credit(houseAccount(marketId, 'service_fees'), split.serviceFee),
      credit(houseAccount(marketId, 'small_order_fees'), split.smallOrderFee),
      credit(driverPayable(driverId), split.driver),
      credit(houseAccount(marketId, 'delivery_margin'), split.deliveryMargin),
      ...handedOver.map(({ authorityId, amount }) => credit(taxDue(authorityId, marketId), amount)),
    ],
  })
}

function termsOf(order: DeliveredOrder, split: OrderSplit): EntryTerms {
  const { currency, subtotal, discounts, tax, taxIncluded, commissionBasisPoints } = order
  const { commissionTier = 'first', planId = null, taxBasisPoints = 0, taxShares = [], taxRules } = order
  const commission = { base: commissionBase(order), basisPoints: commissionBasisPoints, tier: commissionTier, planId }
  // Where the restaurant hands over the taxes of its goods, ours are those of the fees alone.
  const parts = order.taxes
    ? [...(split.tax === tax ? order.taxes.goods : []), ...order.taxes.fees]
    : shareTax({ tax, currency, basisPoints: taxBasisPoints, shares: taxShares, rules: taxRules })
  return { commission, tax: { base: taxableOf(subtotal, discounts) - (taxIncluded ? tax : 0), parts } }
}

interface ReturnedOrder {
  readonly id: string
  readonly marketId: string
  readonly currency: CurrencyCode
  /** Of the way, without the tip, which nobody pays for goods that came back. Integer minor units. */
  readonly driverPay: number
}

/** Nobody took the goods and nobody paid for them: who drove is paid by the platform. */
export function orderReturned({ id, marketId, currency, driverPay }: ReturnedOrder, driverId: string): Entry {
  return entry({
    kind: 'order.returned',
    key: `order:${id}:returned`,
    currency,
    orderId: id,
    postings: [debit(houseAccount(marketId, 'delivery_margin'), driverPay), credit(driverPayable(driverId), driverPay)],
  })
}

/** A driver hands in cash at the office. @param settlement.amount integer minor units */
export function cashSettled(settlement: {
  readonly id: string
  readonly marketId: string
  readonly driverId: string
  readonly currency: CurrencyCode
  readonly amount: number
}): Entry {
  const { id, marketId, driverId, currency, amount } = settlement
  return entry({
    kind: 'cash.settled',
    key: `settlement:${id}`,
    currency,
    orderId: null,
    postings: [debit(houseAccount(marketId, 'cash_office'), amount), credit(cashHeld(driverId), amount)],
  })
}
