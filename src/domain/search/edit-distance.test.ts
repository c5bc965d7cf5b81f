import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './edit-distance'

it.each([
  ['pizza', 'pizza', 0],
  ['piza', 'pizza', 1],
  ['pizzza', 'pizza', 1],
  ['pixza', 'pizza', 1],
  ['ipzza', 'pizza', 1],
  ['brochete', 'brochettes', 2],
  ['', 'pho', 3],
])('%s, %s: %d', (typed, meant, slips) => {
  expect(editDistance(typed, meant)).toBe(slips)
})

const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') })

it('is nothing from a word to itself, the same both ways, and no more than the longer one has letters', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, a)).toBe(0)
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }),
  )
})
