import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitReturn } from './split-return'

const held = (id: string, pieces: number, more: object = {}) => ({
  id,
  lineId: 'line',
  productId: 'flower',
  pieces,
  quantity: 3,
  ...more,
})

describe('traced pieces that came back', () => {
  it('are sold again as far as they were counted fit, over several packages; the rest waits for a person', () => {
    expect(splitReturn([held('a', 2), held('b', 1)], [{ lineId: 'line', restock: 1 }])).toEqual([
      { id: 'a', back: 1, aside: 1 },
      { id: 'b', back: 0, aside: 1 },
    ])
  })

  it('of what was chosen with a line go with it', () => {
    const chosen = held('b', 6, { productId: 'roll' })
    expect(splitReturn([held('a', 3), chosen], [{ lineId: 'line', restock: 2 }])).toEqual([
      { id: 'a', back: 2, aside: 1 },
      { id: 'b', back: 4, aside: 2 },
    ])
  })

  it('are never more or fewer than were held, and none of an uncounted line is sold again', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(pieces, fc.nat(25), (counts, wish) => {
        const quantity = counts.reduce((sum, count) => sum + count, 0)
        const restock = Math.min(wish, quantity)
        const all = counts.map((count, index) => held(String(index), count, { quantity }))
        const split = splitReturn(all, [{ lineId: 'line', restock }])
        split.forEach(({ back, aside }, index) => {
          expect([back >= 0, aside >= 0, back + aside]).toEqual([true, true, counts[index]])
        })
        expect(split.reduce((sum, { back }) => sum + back, 0)).toBe(restock)
        expect(splitReturn(all, []).every(({ back }) => back === 0)).toBe(true)
      }),
    )
  })
})
