import { WaybillError } from '../errors'
import type { CurrencyCode } from '../money/currencies'
import { proportion } from '../money/proportion'
import { inTurn } from '../payments/in-turn'
import type { PaymentMethod } from '../payments/transitions'
import { takeFromDues } from './due'
import { EXTRAS, type Extra, mapExtras, NO_EXTRAS } from './faults'
import { amountOf, type GivenBack } from './plan-refund'

/** What of a payment may still go back, integer minor units. */
export interface Source {
  readonly paymentId: string
  readonly method: PaymentMethod
  readonly left: number
}

export interface RefundPart extends GivenBack {
  readonly paymentId: string
  readonly amount: number
}

/**
 * Which payment of an order gives back how much, and which share of the plan that is; the parts add up to the plan in each of its amounts.
 * @throws WaybillError `refund_refused` with `why: 'not_taken'` where less was taken so far
 */
export function spreadRefund(plan: GivenBack, sources: readonly Source[], currency: CurrencyCode): RefundPart[] {
  const parts: RefundPart[] = []
  const paid = { goods: 0, extras: { ...NO_EXTRAS } as Record<Extra, number> }
  const done = { goods: 0, tax: 0, commission: 0, extraTaxes: { ...NO_EXTRAS } as Record<Extra, number> }
  let left = plan.dues
  for (const { paymentId, left: most } of inTurn(sources)) {
    let rest = most
    const take = (amount: number) => {
      const taken = Math.min(amount, rest)
      rest -= taken
      return taken
    }
    const toCustomer = take(plan.toCustomer - paid.goods)
    const extras = mapExtras((extra) => take(plan.extras[extra] - paid.extras[extra]))
    if (rest === most) continue
    paid.goods += toCustomer
    const share = (whole: number, before: number) =>
      (plan.toCustomer > 0 ? proportion(whole, paid.goods, plan.toCustomer) : whole) - before
    const extraTaxes = mapExtras((extra) => {
      paid.extras[extra] += extras[extra]
      if (plan.extras[extra] === 0) return 0
      return proportion(plan.extraTaxes[extra], paid.extras[extra], plan.extras[extra]) - done.extraTaxes[extra]
    })
    const goods = {
      goods: share(plan.goods, done.goods),
      tax: share(plan.tax, done.tax),
      commission: share(plan.commission, done.commission),
    }
    const tax = EXTRAS.reduce((sum, extra) => sum + extraTaxes[extra], goods.tax)
    const dues = takeFromDues(tax, { currency, left, weights: left.map(({ amount }) => amount) })
    left = left.map((due, place) => ({ ...due, amount: due.amount - (dues[place]?.amount ?? 0) }))
    done.goods += goods.goods
    done.tax += goods.tax
    done.commission += goods.commission
    for (const extra of EXTRAS) done.extraTaxes[extra] += extraTaxes[extra]
    const part = { toCustomer, ...goods, extras, extraTaxes, dues }
    parts.push({ paymentId, ...part, amount: amountOf(part) })
  }
  if (parts.reduce((sum, { amount }) => sum + amount, 0) < amountOf(plan))
    throw new WaybillError('refund_refused', { why: 'not_taken' })
  return parts
}
