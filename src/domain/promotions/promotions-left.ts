import type { Discount } from './discount'
import type { Promotion } from './promotion'

/** The promotions as the next of several orders finds them that one customer makes together, when one of them has taken these discounts. */
export function promotionsLeft<P extends Promotion & { readonly ordered: boolean }>(
  promotions: readonly P[],
  discounts: readonly Discount[],
): P[] {
  const taken = new Map(discounts.map(({ promotionId, amount }) => [promotionId, amount]))
  return promotions.map((promotion) => {
    const amount = taken.get(promotion.id)
    // Whatever it has taken: it is no first order any more.
    if (amount === undefined) return { ...promotion, ordered: true }
    const { usesLeft, budgetLeft, customerUsesLeft } = promotion.terms
    const terms = {
      ...promotion.terms,
      usesLeft: usesLeft === null ? null : usesLeft - 1,
      budgetLeft: budgetLeft === null ? null : budgetLeft - amount,
      customerUsesLeft: customerUsesLeft === null ? null : customerUsesLeft - 1,
    }
    return { ...promotion, terms, ordered: true }
  })
}
