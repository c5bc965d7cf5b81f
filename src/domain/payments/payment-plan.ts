import type { PaymentMethod } from './transitions'

/**
 * How an order is to be paid: so much from points and wallet, and what is left by one more method. Kept with an order for later, so that it is
 * paid when it wakes. Amounts in integer minor units.
 */
export interface PaymentPlan {
  readonly method: PaymentMethod
  readonly points: number
  readonly wallet: number
  /** E.164, of mobile money. */
  readonly phone: string | null
  /** The provider's name of a card; null: the app gives it to the provider itself. */
  readonly card: string | null
  /** The provider's name of whose saved card it is; null for one that is not saved. */
  readonly customer: string | null
}

export interface PaymentPart {
  readonly method: PaymentMethod
  readonly amount: number
}

/**
 * Who pays how much; parts add up to `total`, and none is zero.
 * @returns null where points and wallet come to more than the total: nothing is taken that is not owed
 */
export function partsOf({ method, points, wallet }: PaymentPlan, total: number): PaymentPart[] | null {
  // Whoever pays with one of them alone pays all of it so.
  const own = {
    points: method === 'points' ? total - wallet : points,
    wallet: method === 'wallet' ? total - points : wallet,
  }
  const rest = total - own.points - own.wallet
  if (rest < 0 || own.points < 0 || own.wallet < 0) return null
  const parts: PaymentPart[] = [
    { method: 'points', amount: own.points },
    { method: 'wallet', amount: own.wallet },
    { method, amount: rest },
  ]
  return parts.filter(({ amount }) => amount > 0)
}

/** The same plan for another total: where points and wallet would come to more, the wallet gives way first. */
export function plannedFor(plan: PaymentPlan, total: number): PaymentPlan {
  const points = plan.method === 'points' ? plan.points : Math.min(plan.points, total)
  const taken = plan.method === 'points' ? 0 : points
  return { ...plan, points, wallet: plan.method === 'wallet' ? plan.wallet : Math.min(plan.wallet, total - taken) }
}

/** Nothing of it is to be paid before the door. */
export const isCashAlone = ({ method, points, wallet }: PaymentPlan): boolean =>
  method === 'cash' && points === 0 && wallet === 0

export const CASH_ALONE: PaymentPlan = { method: 'cash', points: 0, wallet: 0, phone: null, card: null, customer: null }
