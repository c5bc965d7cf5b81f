import { expect, it } from 'vitest'
import { marketCode, shortName } from './short-name'

it.each([
  ['Chez Amélie & Fils', 'chez-amelie-fils'],
  ['  North Miami ', 'north-miami'],
  ['Fleurs n° 2', 'fleurs-n-2'],
  ['×', ''],
  ['a'.repeat(80), 'a'.repeat(48)],
])('makes an address of %j', (name, expected) => expect(shortName(name)).toBe(expected))

it('does not end in a dash where a name is cut', () => {
  expect(shortName(`${'a'.repeat(47)} b`)).toBe('a'.repeat(47))
})

it.each([
  ['Ghent', 'GHE'],
  ['Évry', 'EVR'],
  ['L’Île', 'LIL'],
  ['Pô', 'PO'],
])('numbers the orders of %s', (name, expected) => expect(marketCode(name)).toBe(expected))
