import fc from 'fast-check'
import type { BasketLine } from './basket'
import type { Benefit, Promotion } from './promotion'

const money = fc.integer({ min: 0, max: 50_000 })
const PRODUCTS = ['a', 'b', 'c', 'd'] as const

const benefit: fc.Arbitrary<Benefit> = fc.oneof(
  fc.record({
    kind: fc.constant('percentage' as const),
    basisPoints: fc.integer({ min: 1, max: 10_000 }),
    most: fc.option(money),
  }),
  fc.record({ kind: fc.constant('fixed' as const), amount: money }),
  fc.record({ kind: fc.constant('free_delivery' as const), most: fc.option(money) }),
  fc.record({ kind: fc.constant('price_cut' as const), amount: money }),
  fc.record({
    kind: fc.constant('buy_x_get_y' as const),
    buy: fc.integer({ min: 1, max: 5 }),
    get: fc.integer({ min: 1, max: 3 }),
  }),
)

/** Up to seven promotions of every kind, each of its own id, for some products or all. */
export const promotions: fc.Arbitrary<Promotion[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      benefit,
      productIds: fc.option(fc.subarray([...PRODUCTS], { minLength: 1 })),
      budgetLeft: fc.option(money),
      stacking: fc.constantFrom('exclusive' as const, 'combinable' as const),
      priority: fc.integer({ min: 0, max: 2 }),
      restaurantBasisPoints: fc.oneof(fc.constantFrom(0, 10_000), fc.integer({ min: 0, max: 10_000 })),
    })
    .map(({ productIds, budgetLeft, ...rest }) => ({
      ...rest,
      name: rest.id,
      code: null,
      terms: { ...ANY_ORDER, productIds, budgetLeft },
    })),
  { maxLength: 7, selector: ({ id }) => id },
)

/** Terms that any order fulfils. */
export const ANY_ORDER: Promotion['terms'] = {
  restaurantIds: null,
  productIds: null,
  minimum: 0,
  firstOrder: false,
  hours: null,
  startsAt: null,
  endsAt: null,
  usesLeft: null,
  budgetLeft: null,
  customerUsesLeft: null,
}

/** One to six lines of four products. */
export const lines: fc.Arbitrary<BasketLine[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      productId: fc.constantFrom(...PRODUCTS),
      unitPrice: fc.integer({ min: 0, max: 20_000 }),
      quantity: fc.integer({ min: 1, max: 12 }),
    })
    .map((line) => ({ ...line, name: 'Dish', total: line.unitPrice * line.quantity })),
  { minLength: 1, maxLength: 6, selector: ({ id }) => id },
)
