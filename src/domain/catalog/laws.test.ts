import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitPrice } from '../pricing/unit-price'
import { canonicalChoice } from './canonical-choice'
import { checkChoice } from './check-choice'
import { defaultChoice } from './default-choice'
import { asked, isOrderable } from './menus.arbitrary'

const shuffled = asked.chain(({ groups, chosen }) =>
  fc.record({
    groups: fc.constant(groups),
    chosen: fc.constant(chosen),
    other: fc.shuffledSubarray(chosen, { minLength: chosen.length }),
  }),
)

const optionsOf = (groups: readonly { options: readonly { id: string; priceDelta: number }[] }[]) =>
  groups.flatMap(({ options }) => [...options])

describe('options', () => {
  it('cost the price of the product and what each of them adds', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 20_000 }), ({ groups, chosen }, base) => {
        const added = optionsOf(groups).map(
          ({ id, priceDelta }) => priceDelta * (chosen.find((each) => each.id === id)?.quantity ?? 0),
        )
        const sum = added.reduce((a, b) => a + b, base)
        expect(unitPrice(base, optionsOf(groups), chosen)).toBe(Math.max(0, sum))
      }),
    )
  })

  it('never make a product cost less than nothing', () => {
    expect(unitPrice(500, [{ id: 'no-bread', priceDelta: -800 }], [{ id: 'no-bread', quantity: 1 }])).toBe(0)
  })

  it('have no price that nobody set', () => {
    expect(() => unitPrice(500, [], [{ id: 'wheels', quantity: 1 }])).toThrow(RangeError)
  })

  it('are the same in whatever order they were chosen', () => {
    fc.assert(
      fc.property(shuffled, ({ groups, chosen, other }) => {
        expect(canonicalChoice(other)).toEqual(canonicalChoice(chosen))
        expect(checkChoice(groups, other)).toEqual(checkChoice(groups, chosen))
        expect(unitPrice(1_000, optionsOf(groups), other)).toBe(unitPrice(1_000, optionsOf(groups), chosen))
      }),
    )
  })

  it('may be counted one by one', () => {
    fc.assert(
      fc.property(asked, ({ chosen }) => {
        const singly = chosen.flatMap(({ id, quantity }) =>
          Array.from({ length: quantity }, () => ({ id, quantity: 1 })),
        )
        expect(canonicalChoice(singly)).toEqual(canonicalChoice(chosen))
      }),
    )
  })

  it('can be ordered as the factory of these laws makes them', () => {
    fc.assert(fc.property(asked, isOrderable))
  })

  it('that a product brings by itself are never too many', () => {
    fc.assert(
      fc.property(asked, ({ groups }) => {
        const refusals = checkChoice(groups, defaultChoice(groups))
        expect(refusals.filter(({ reason }) => reason !== 'too_few')).toEqual([])
      }),
    )
  })

  it('that are sold out are not brought', () => {
    const drink = { priceDelta: 0, isDefault: true, maxQuantity: 1 }
    const options = [
      { ...drink, id: 'cola', available: false },
      { ...drink, id: 'water', available: true },
    ]
    expect(defaultChoice([{ id: 'drink', min: 1, max: 1, options }])).toEqual([{ id: 'water', quantity: 1 }])
  })
})
