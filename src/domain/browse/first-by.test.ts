import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstBy } from './first-by'

const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 20 }), name: fc.nat() }), { maxLength: 200 })
const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key

it('gives what sorting all and taking the first would give, equals in the order they came', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 700 }), (all, count) => {
      expect(firstBy(all, count, byKey)).toEqual([...all].sort(byKey).slice(0, count))
    }),
  )
})
