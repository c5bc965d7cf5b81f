import { WaybillError } from '../errors'
import { proportion } from '../money/proportion'
import { inTurn } from '../payments/in-turn'
import type { PaymentMethod } from '../payments/transitions'
import { EXTRAS, type Extra } from './faults'
import { amountOf, type GivenBack, NO_EXTRAS } from './plan-refund'

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
export function spreadRefund(plan: GivenBack, sources: readonly Source[]): RefundPart[] {
  const parts: RefundPart[] = []
  const paid = { goods: 0, extras: { ...NO_EXTRAS } as Record<Extra, number> }
  const done = { goods: 0, tax: 0, commission: 0 }
  for (const { paymentId, left } of inTurn(sources)) {
    let rest = left
    const take = (amount: number) => {
      const taken = Math.min(amount, rest)
      rest -= taken
      return taken
    }
    const toCustomer = take(plan.toCustomer - paid.goods)
    const extras = { ...NO_EXTRAS } as Record<Extra, number>
    for (const extra of EXTRAS) {
      extras[extra] = take(plan.extras[extra] - paid.extras[extra])
      paid.extras[extra] += extras[extra]
    }
    if (rest === left) continue
    paid.goods += toCustomer
    const share = (whole: number, before: number) =>
      (plan.toCustomer > 0 ? proportion(whole, paid.goods, plan.toCustomer) : whole) - before
    const part = {
      toCustomer,
      goods: share(plan.goods, done.goods),
      tax: share(plan.tax, done.tax),
      commission: share(plan.commission, done.commission),
      extras,
    }
    done.goods += part.goods
    done.tax += part.tax
    done.commission += part.commission
    parts.push({ paymentId, ...part, amount: amountOf(part) })
  }
  if (parts.reduce((sum, { amount }) => sum + amount, 0) < amountOf(plan))
    throw new WaybillError('refund_refused', { why: 'not_taken' })
  return parts
}
