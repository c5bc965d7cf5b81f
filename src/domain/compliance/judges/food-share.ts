import type { Verdict } from '../decision'
import type { Rule } from '../rule'
import { type Asked, allow, refuse } from './asked'

const WHOLE = 10_000

/** Of what an order costs at least such a part is food, before discounts, fees and tax. */
export function judgeFoodShare({ leastBasisPoints }: Rule<'food_share'>, { facts }: Asked): Verdict {
  const food = worthOf(facts.items.filter(({ goods }) => goods === 'none'))
  const total = worthOf(facts.items)
  const used = { leastBasisPoints, food, total }
  const enough = food * WHOLE >= leastBasisPoints * total && (food > 0 || leastBasisPoints === 0)
  if (enough) return allow(used)
  if (leastBasisPoints >= WHOLE) return refuse('food_share', null, used)
  const amount = Math.max(1, Math.ceil((leastBasisPoints * total - food * WHOLE) / (WHOLE - leastBasisPoints)))
  return refuse('food_share', { by: 'add_food', amount }, used)
}

const worthOf = (items: Asked['items']): number => items.reduce((sum, { value }) => sum + value, 0)
