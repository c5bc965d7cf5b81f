import { describe, expect, it } from 'vitest'
import { checkSchema } from '../../../src/domain/attributes/check-schema'
import { fitOf } from '../../../src/domain/attributes/fit'
import { MARKETS } from '../markets'
import { CATEGORIES, PLACES } from '../places'
import { attributesOf } from './attributes-of'
import { SCHEMAS } from './schemas'

const ITEMS = MARKETS.flatMap(({ slug }) => PLACES[slug].flatMap(({ menu }) => menu))
const named = (name: string) => {
  const found = ITEMS.find((item) => item.name[0] === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return attributesOf(found)
}

it.each(CATEGORIES)('$slug asks for something that can be asked for', ({ slug }) => {
  expect(SCHEMAS[slug]?.length).toBeGreaterThan(1)
  expect(checkSchema(SCHEMAS[slug] ?? [])).toEqual([])
})

it('all that is sold fits its category', () => {
  expect(ITEMS.length).toBeGreaterThan(300)
  for (const item of ITEMS) expect(fitOf(SCHEMAS[item.category] ?? [], attributesOf(item)), item.name[0]).toBe('fits')
})

describe('what a menu tells', () => {
  it.each([
    ['Côtes-du-Rhône, 75 cl', { abv: 13.5, volume: 750 }],
    ['Growler of pilsner, 1.9 l', { abv: 5, volume: 1_900 }],
    ['Citrus wheat, 4 cans', { abv: 4.9, volume: 1_420 }],
    ['Lamar daytime, 3.5 g', { thc: 16, cbd: 3, effects: ['lively', 'focus'] }],
    ['Northside indica, 3.5 g', { thc: 22, strain: ['indica'], effects: ['calm', 'sleep'] }],
    ['Blackberry gummies, 10 × 10 mg', { thc_mg: 100 }],
    ['Balance drops, 30 ml', { thc_mg: 225, cbd_mg: 225 }],
    ['Caesar salad', { allergens: ['gluten', 'milk', 'fish'], preparation: 6 }],
  ])('%s', (name, values) => {
    expect(named(name)).toMatchObject(values)
  })
})
