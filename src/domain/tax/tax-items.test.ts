import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES } from '../money/currencies'
import { taxOn } from '../pricing/tax-on'
import { taxItems } from './tax-items'
import { isUpon, TAXED_FEES, type TaxRule } from './tax-rule'
import { taxRules } from './tax-rules.arbitrary'

const SALES: TaxRule = { id: 'sales', authorityId: 'texas', level: 'state', ratePpm: 62_500, step: 1 }
const EXCISE: TaxRule = {
  ...{ id: 'excise', authorityId: 'texas', level: 'excise', ratePpm: 150_000, step: 1 },
  ...{ scope: 'only', categories: ['flower'] },
}
const CITY: TaxRule = {
  ...{ id: 'city', authorityId: 'austin', level: 'local', ratePpm: 20_000, step: 1 },
  ...{ scope: 'except', categories: ['medicine'], fees: ['delivery'] },
}
const austin = (items: Parameters<typeof taxItems>[0], taxIncluded = false) => {
  const terms = { currency: 'USD', taxBasisPoints: 0, taxIncluded, taxRules: [SALES, EXCISE, CITY] } as const
  const { tax, items: each, parts } = taxItems(items, terms)
  return {
    tax,
    each: each.map((one) => one.tax),
    parts: parts.map(({ rule, base, amount }) => [rule.id, base, amount]),
  }
}

describe('goods of several categories', () => {
  it('are taxed each by its rules, and what is taxed alike is rounded once', () => {
    const goods = [
      { categoryId: 'flower', amount: 3_000 },
      { categoryId: 'medicine', amount: 1_000 },
      { categoryId: 'food', amount: 333 },
      { categoryId: null, amount: 334 },
    ]
    // Flower 6.25 + 15 + 2 % of 30.00; medicine 6.25 % of 10.00 (62.5, to even); food and what has no category 8.25 % of 6.67.
    expect(austin(goods)).toEqual({
      tax: 698 + 62 + 55,
      each: [698, 62, 27, 28],
      parts: [
        ['sales', 4_667, 188 + 62 + 42],
        ['excise', 3_000, 450],
        ['city', 3_667, 60 + 13],
      ],
    })
  })

  it('hold their taxes where prices do, each as much as its rates make of it', () => {
    expect(austin([{ categoryId: 'flower', amount: 12_325 }], true)).toEqual({
      tax: 2_325,
      each: [2_325],
      parts: [
        ['sales', 10_000, 625],
        ['excise', 10_000, 1_500],
        ['city', 10_000, 200],
      ],
    })
  })
})

it('taxes a fee only where a rule names it', () => {
  const fees = TAXED_FEES.map((fee) => ({ fee, amount: 500 }))
  expect(austin(fees)).toEqual({ tax: 10, each: [10, 0, 0], parts: [['city', 500, 10]] })
})

it('taxes nothing where no rule holds at the door, and goods at the plain rate where there are none', () => {
  const items = [
    { categoryId: 'food', amount: 1_000 },
    { fee: 'delivery', amount: 500 },
  ] as const
  const terms = { currency: 'USD', taxBasisPoints: 700, taxIncluded: false } as const
  expect(taxItems(items, { ...terms, taxRules: [] })).toMatchObject({ tax: 0, parts: [] })
  expect(taxItems(items, terms)).toEqual({ tax: 70, items: [{ tax: 70, parts: [] }, NOTHING], parts: [] })
})

const NOTHING = { tax: 0, parts: [] }

describe('any goods', () => {
  const any = fc.record({
    items: fc.array(fc.record({ categoryId: fc.constantFrom('food', 'wine', null), amount: fc.nat(1_000_000) }), {
      minLength: 1,
      maxLength: 8,
    }),
    currency: fc.constantFrom(...CURRENCY_CODES),
    taxBasisPoints: fc.nat(10_000),
    taxIncluded: fc.boolean(),
    taxRules,
  })

  it('are taxed so that items, rules and whole add up, and what no rule is upon is not', () => {
    fc.assert(
      fc.property(any, ({ items, ...terms }) => {
        const { tax, items: each, parts } = taxItems(items, terms)
        expect(each.reduce((sum, one) => sum + one.tax, 0)).toBe(tax)
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(tax)
        for (const [index, item] of items.entries()) {
          const one = each[index] ?? NOTHING
          expect(one.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.tax)
          if (!terms.taxRules.some((rule) => isUpon(rule, item))) expect(one.tax).toBe(0)
          if (terms.taxIncluded) expect(one.tax).toBeLessThanOrEqual(item.amount)
        }
      }),
    )
  })

  it('that are taxed alike are taxed as one sum', () => {
    fc.assert(
      fc.property(any, ({ items, taxRules: rules, ...terms }) => {
        const alike = rules.map((rule) => ({ ...rule, scope: 'all' as const }))
        const whole = items.reduce((sum, { amount }) => sum + amount, 0)
        if (alike.length > 0)
          expect(taxItems(items, { ...terms, taxRules: alike }).tax).toBe(taxOn(whole, { ...terms, taxRules: alike }))
        expect(taxItems(items, terms).tax).toBe(taxOn(whole, terms))
      }),
    )
  })
})
