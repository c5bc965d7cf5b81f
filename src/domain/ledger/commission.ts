/** The commission of a market, or of one restaurant, from a moment on (LED-5). Rates in basis points; orders are delivered ones. */
export interface CommissionPlan {
  /** Of a restaurant's first `firstDays` days, and of its first `firstOrders` orders however long they take. */
  readonly firstBasisPoints: number
  readonly firstDays: number
  readonly firstOrders: number
  /** Afterwards. */
  readonly basisPoints: number
  /** Above `manyOrders` orders. */
  readonly manyBasisPoints: number
  readonly manyOrders: number
}

/** Where no plan is in force: 15 % in the first 30 days or up to 100 orders, 12 % above 100, 10 % above 500 (LED-5). */
export const USUAL_COMMISSION: CommissionPlan = {
  firstBasisPoints: 1_500,
  firstDays: 30,
  firstOrders: 100,
  basisPoints: 1_200,
  manyBasisPoints: 1_000,
  manyOrders: 500,
}

/** Which of a plan's rates holds. */
export const COMMISSION_TIERS = ['first', 'usual', 'many'] as const
export type CommissionTier = (typeof COMMISSION_TIERS)[number]

/**
 * The rate of one order, in basis points, and which one it is. The first rate holds as long as either of its bounds does: who sells 101 orders in a week is
 * still in his first month (states.md: "15 % during the first 30 days *or* up to 100 delivered orders").
 * @param given.days since the restaurant came, whole or not
 * @param given.orders delivered so far, this one among them
 */
export function commissionRate(
  plan: CommissionPlan,
  { days, orders }: { days: number; orders: number },
): { tier: CommissionTier; basisPoints: number } {
  if (days < plan.firstDays || orders <= plan.firstOrders) return { tier: 'first', basisPoints: plan.firstBasisPoints }
  return orders > plan.manyOrders
    ? { tier: 'many', basisPoints: plan.manyBasisPoints }
    : { tier: 'usual', basisPoints: plan.basisPoints }
}
