import { expect, it } from 'vitest'
import { formatWeight } from './format-weight'

it('says a weight as people read it', () => {
  expect(formatWeight(999, 'en')).toBe('0.999 kB')
  expect(formatWeight(48_213, 'en')).toBe('48.2 kB')
  expect(formatWeight(5_300_000, 'fr')).toBe('5,3\u202fMo')
})
