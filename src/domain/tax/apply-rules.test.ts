import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from '../money/money'
import { taxOn } from '../pricing/tax-on'
import { applyRules, effectiveBasisPoints, shareByRules } from './apply-rules'
import { shareTax } from './share-tax'
import { TAX_LEVELS, type TaxLevel, type TaxRule } from './tax-rule'

const rule = (level: TaxLevel, ratePpm: number, step = 1): TaxRule => ({
  id: `${level}-${ratePpm}-${step}`,
  authorityId: level,
  level,
  ratePpm,
  step,
})
const TEXAS = [rule('state', 62_500), rule('excise', 150_000), rule('local', 20_000)]
const amounts = (price: number, rules: TaxRule[], included = false) => {
  const { net, tax, gross, parts } = applyRules(price, rules, { included })
  return [net, tax, gross, ...parts.map(({ amount }) => amount)]
}

describe('a tax by rules', () => {
  it('is that of the example: state 6.25 %, excise 15 %, local 2 %', () => {
    expect(amounts(10_000, TEXAS)).toEqual([10_000, 2_325, 12_325, 625, 1_500, 200])
  })

  it('is taken on the excise where it comes after it (California)', () => {
    const california = [rule('excise', 150_000), rule('state', 72_500, 2), rule('local', 22_500, 2)]
    // 15.00 of excise, 7.25 % and 2.25 % of 115.00: 8.3375 and 2.5875. All of it is 25.925, and the largest part takes what remains.
    expect(amounts(10_000, california)).toEqual([10_000, 2_592, 12_592, 1_499, 834, 259])
    expect(amounts(20_000, california)).toEqual([20_000, 5_185, 25_185, 2_999, 1_668, 518])
    expect(effectiveBasisPoints(california)).toBe(2_592.5)
  })

  it('is Florida’s 6 % with 1 % of Miami-Dade, and Cameroon’s 19.25 % that prices hold', () => {
    expect(amounts(1_999, [rule('state', 60_000), rule('local', 10_000)])).toEqual([1_999, 140, 2_139, 120, 20])
    expect(amounts(10_000, [rule('state', 192_500)], true)).toEqual([8_386, 1_614, 10_000, 1_614])
  })

  it('rounds half to even, once: 2.5 cents are 2, 3.5 are 4', () => {
    expect(amounts(50, [rule('state', 50_000)])[1]).toBe(2)
    expect(amounts(70, [rule('state', 50_000)])[1]).toBe(4)
    // Two of 0.4 cents are one of 0.8.
    expect(amounts(10, [rule('state', 40_000), rule('local', 40_000)]).slice(1)).toEqual([1, 11, 1, 0])
  })

  it('loses nothing of 8.875 %', () => expect(amounts(100_000, [rule('state', 88_750)])[1]).toBe(8_875))

  it('is nothing without rules, and refuses what is none', () => {
    expect(amounts(500, [])).toEqual([500, 0, 500])
    for (const [ratePpm, step] of [
      [1.5, 1],
      [-1, 1],
      [1_000_001, 1],
      [1, 0],
      [1, 5],
    ] as const)
      expect(() => applyRules(1, [rule('state', ratePpm, step)], { included: false })).toThrow(RangeError)
    expect(() => applyRules(-1, TEXAS, { included: false })).toThrow(RangeError)
  })
})

const price = fc.nat(1_000_000_000)
const rules = fc.array(
  fc.record({
    id: fc.uuid(),
    authorityId: fc.option(fc.uuid()),
    level: fc.constantFrom(...TAX_LEVELS),
    ratePpm: fc.nat(1_000_000),
    step: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 8 },
)
const sum = (of: readonly { amount: number }[]) => of.reduce((all, { amount }) => all + amount, 0)

describe('whatever the rules', () => {
  it('parts add up, none is below zero, and net with tax is gross', () => {
    fc.assert(
      fc.property(price, rules, fc.boolean(), (amount, all, included) => {
        const { net, tax, gross, parts } = applyRules(amount, all, { included })
        expect(sum(parts)).toBe(tax)
        expect(parts.every((part) => part.amount >= 0)).toBe(true)
        expect(net + tax).toBe(gross)
        expect(included ? gross : net).toBe(amount)
      }),
    )
  })

  it('a price with its taxes has them in it: taken on top and out again they are the same', () => {
    fc.assert(
      fc.property(price, rules, (amount, all) => {
        const { gross, tax } = applyRules(amount, all, { included: false })
        const back = applyRules(gross, all, { included: true })
        expect(Math.abs(back.tax - tax)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('more is taxed more, and the order of the rules says nothing but which part is whose', () => {
    fc.assert(
      fc.property(price, fc.nat(1_000), rules, fc.boolean(), (amount, more, all, included) => {
        const taxed = applyRules(amount, all, { included }).tax
        expect(applyRules(amount + more, all, { included }).tax).toBeGreaterThanOrEqual(taxed)
        expect(applyRules(amount, all.toReversed(), { included }).tax).toBe(taxed)
      }),
    )
  })

  it('shares any tax exactly, also one that is given back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), rules, (tax, all) => {
        const parts = shareByRules(tax, all)
        if (all.some(({ ratePpm }) => ratePpm > 0)) expect(sum(parts)).toBe(money(tax, 'USD').amount)
        expect(parts.every(({ amount }) => amount === 0 || Math.sign(amount) === Math.sign(tax))).toBe(true)
      }),
    )
  })

  it('a plain rate with its shares is the same by rules, to the unit', () => {
    const plain = fc.record({ state: fc.nat(4_999), local: fc.nat(4_999), included: fc.boolean() })
    fc.assert(
      fc.property(price, plain, (amount, { state, local, included }) => {
        const all = [rule('state', state * 100), rule('local', local * 100)]
        const { tax, parts } = applyRules(amount, all, { included })
        const fees = { taxBasisPoints: state + local, taxIncluded: included }
        expect(tax).toBe(taxOn(amount, fees))
        const shared = shareTax({
          tax,
          currency: 'USD',
          basisPoints: state + local,
          shares: [
            { authorityId: 'state', basisPoints: null },
            { authorityId: 'local', basisPoints: local },
          ],
        })
        const of = (id: string) => shared.find(({ authorityId }) => authorityId === id)?.amount ?? 0
        if (state > 0 && local > 0) expect(parts.map((part) => part.amount)).toEqual([of('state'), of('local')])
      }),
    )
  })
})
