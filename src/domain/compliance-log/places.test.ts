import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesPlace, placesText } from './places'

it('writes runs as their ends', () => {
  expect(placesText([0, 1, 2, 3, 7])).toBe('0-3,7')
  expect(placesText([])).toBe('')
})

it('names what was written and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (places) => {
      const text = placesText([...places].sort((a, b) => a - b))
      for (let place = 0; place <= 61; place++) expect(namesPlace(text, place)).toBe(places.includes(place))
    }),
  )
})
