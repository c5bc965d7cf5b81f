import type { PaymentMethod } from './transitions'

/** What came from outside goes back first, then wallet, then points: money that somebody parted with is money again before credit is. */
const TURN: Readonly<Record<PaymentMethod, number>> = { card: 0, mobile_money: 0, cash: 0, wallet: 1, points: 2 }

/** Payments of an order in the order in which they give back, whatever the cause; those of one turn as they were. */
export function inTurn<T extends { readonly method: PaymentMethod }>(payments: readonly T[]): T[] {
  return payments.toSorted((a, b) => TURN[a.method] - TURN[b.method])
}
