import fc from 'fast-check'
import { TAX_LEVELS, TAX_SCOPES, TAXED_FEES, type TaxRule } from './tax-rule'

/** Up to four rules, upon some goods or all, and some fees or none; none at all: nothing is taxed at the door. */
export const taxRules: fc.Arbitrary<TaxRule[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    authorityId: fc.constantFrom('state', 'city', null),
    level: fc.constantFrom(...TAX_LEVELS),
    ratePpm: fc.integer({ min: 0, max: 500_000 }),
    step: fc.integer({ min: 1, max: 3 }),
    scope: fc.constantFrom(...TAX_SCOPES),
    categories: fc.subarray(['food', 'wine']),
    fees: fc.subarray([...TAXED_FEES]),
  }),
  { maxLength: 4, selector: ({ id }) => id },
)
