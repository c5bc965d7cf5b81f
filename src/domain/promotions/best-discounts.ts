import { apportion } from '../money/apportion'
import { money } from '../money/money'
import { allotDiscount, type Remaining } from './allot-discount'
import type { Basket } from './basket'
import type { AllottedDiscount } from './discount'
import type { Promotion } from './promotion'

/**
 * The discounts of an order, the best for its customer (LOY-3): either one exclusive promotion alone or all combinable ones together,
 * whichever takes off more; of equal ones that whose first promotion has the higher priority, then the lesser id. Combined ones take
 * their turns by priority, then id, each of what those before have left. The order in which promotions and lines are given plays no part.
 * @param promotions those whose terms the order fulfils. One that costs more than is left of its budget takes nothing.
 */
export function bestDiscounts(promotions: readonly Promotion[], basket: Basket): AllottedDiscount[] {
  const ranked = promotions.toSorted((a, b) => b.priority - a.priority || compare(a.id, b.id))
  const steady = { ...basket, lines: basket.lines.toSorted((a, b) => compare(a.id, b.id)) }
  const choices = [
    ranked.filter(({ stacking }) => stacking === 'combinable'),
    ...ranked.filter(({ stacking }) => stacking === 'exclusive').map((promotion) => [promotion]),
  ].map((chosen) => discountsOf(chosen, steady))
  const worth = (discounts: readonly AllottedDiscount[]) => discounts.reduce((sum, { amount }) => sum + amount, 0)
  const rank = ([first]: readonly AllottedDiscount[]) => ranked.findIndex(({ id }) => id === first?.promotionId)
  const [best = []] = choices.toSorted((a, b) => worth(b) - worth(a) || rank(a) - rank(b))
  return best
}

function discountsOf(promotions: readonly Promotion[], basket: Basket): AllottedDiscount[] {
  let left: Remaining = {
    lines: new Map(basket.lines.map(({ id, total }) => [id, total])),
    delivery: basket.deliveryFee,
  }
  return promotions.flatMap((promotion) => {
    const { lines, delivery, amount } = allotDiscount(promotion, basket, left)
    if (amount === 0 || amount > (promotion.terms.budgetLeft ?? amount)) return []
    left = {
      lines: new Map([...left.lines].map(([id, rest]) => [id, rest - (lines.get(id) ?? 0)])),
      delivery: left.delivery - delivery,
    }
    const { id, name, code, benefit, restaurantBasisPoints } = promotion
    const shares = [restaurantBasisPoints, 10_000 - restaurantBasisPoints]
    const [restaurant, platform] = apportion(money(amount, basket.currency), shares)
    return [
      {
        promotionId: id,
        name,
        code,
        kind: benefit.kind,
        off: benefit.kind === 'free_delivery' ? 'delivery' : 'items',
        amount,
        byRestaurant: restaurant?.amount ?? 0,
        byPlatform: platform?.amount ?? 0,
        lines,
      },
    ]
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
