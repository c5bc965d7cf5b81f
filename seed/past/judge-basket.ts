import { standing } from '../../src/domain/compliance/decision'
import { evaluate } from '../../src/domain/compliance/evaluate'
import type { Item } from '../../src/domain/compliance/facts'
import { packInForce } from '../../src/domain/compliance/pack-in-force'
import { type OrderRequirements, requirementsOf } from '../../src/domain/compliance/requirements'
import type { Rule } from '../../src/domain/compliance/rule'
import type { BasketLine } from '../city/basket'
import type { Cast, PastCustomer, PastRestaurant } from './read-cast'

type Dish = PastRestaurant['menu'][number]

interface Wanted {
  readonly customer: PastCustomer
  readonly restaurant: PastRestaurant
  readonly basket: readonly BasketLine<Dish>[]
  readonly createdAt: number
}

/** Nobody waits longer than this: what may be at the door by then may be ordered. */
const LATEST_MS = 90 * 60_000

/** What the market's rules said of a basket when it was ordered. @returns undefined where they did not let it pass */
export function judgeBasket(
  { market, packs, drivers }: Cast,
  wanted: Wanted,
): { requirements: OrderRequirements | null } | undefined {
  const { customer, restaurant, basket, createdAt } = wanted
  const now = new Date(createdAt)
  const pack = packInForce(packs, now)
  const items = basket.map(itemOf)
  if (!pack?.rules.some((rule) => concerns(rule, items))) return { requirements: null }
  const seen = customer.identity && customer.identity.approvedAt <= now ? customer.identity : null
  const { timeZone, holidays } = market
  const decisions = evaluate(
    {
      stage: 'checkout',
      timeZone,
      holidays,
      items,
      person: { toldBirthDate: null, identity: seen, purchases: [] },
      doorAreas: null,
      arrival: new Date(createdAt + LATEST_MS),
      licences: restaurant.licences,
      driver: null,
      carried: 0,
      evidence: null,
    },
    pack,
    now,
  )
  const requirements = requirementsOf(pack, decisions)
  const nobody = requirements?.driver && !drivers.some(({ seen: able }) => able)
  return nobody || standing(decisions, 'checkout').length > 0 ? undefined : { requirements }
}

const itemOf = ({ dish, quantity }: BasketLine<Dish>): Item => ({
  goods: dish.goods,
  quantity,
  value: dish.price * quantity,
  attributes: dish.attributes,
})

/** Asked first: most baskets are food, and of that nobody asks anything. */
function concerns({ enabled, goods }: Rule, items: readonly Item[]): boolean {
  return enabled && (goods.length === 0 || items.some((item) => goods.includes(item.goods)))
}
