import fc from 'fast-check'
import { checkChoice } from './check-choice'
import type { Chosen, Option, OptionGroup } from './option-group'

/** Groups with options of their own ids, and a choice among them that can be ordered: what every law of options is tried on. */
export interface Asked {
  groups: OptionGroup[]
  chosen: Chosen[]
}

const terms = fc.record({
  priceDelta: fc.integer({ min: -2_000, max: 5_000 }),
  isDefault: fc.boolean(),
  maxQuantity: fc.integer({ min: 1, max: 3 }),
  quantity: fc.integer({ min: 0, max: 3 }),
})

export const asked: fc.Arbitrary<Asked> = fc
  .array(fc.array(terms, { minLength: 1, maxLength: 4 }), { maxLength: 3 })
  .map((menu) => {
    const chosen: Chosen[] = []
    const groups = menu.map((options, group) => {
      const counted = options.map((option, index) => ({ id: `${group}-${index}`, ...option }))
      const picked = counted.flatMap(({ id, quantity, maxQuantity }) =>
        quantity > 0 ? [{ id, quantity: Math.min(quantity, maxQuantity) }] : [],
      )
      chosen.push(...picked)
      const pieces = picked.reduce((sum, { quantity }) => sum + quantity, 0)
      return {
        id: `group-${group}`,
        min: Math.min(1, pieces),
        max: Math.max(1, pieces),
        options: counted.map(({ quantity: _, ...option }): Option => ({ ...option, available: true })),
      }
    })
    return { groups, chosen }
  })

/** Every choice made here is one that can be ordered. */
export const isOrderable = ({ groups, chosen }: Asked): boolean => checkChoice(groups, chosen).length === 0
