import { describe, expect, it } from 'vitest'
import { distanceMeters } from '../../../src/domain/geo/distance-meters'
import { MARKETS } from '../markets'
import { CATEGORIES, PLACES, slugOf } from '.'
import { menu } from './menu'

const ALL = MARKETS.flatMap((market) => PLACES[market.slug].map((place) => ({ market, place })))

describe('the places of the demo', () => {
  it('are eight to fourteen in each market', () => {
    for (const { slug } of MARKETS)
      expect([slug, PLACES[slug].length >= 8 && PLACES[slug].length <= 14]).toEqual([slug, true])
  })

  it('have names of their own, even where addresses are made of them', () => {
    const slugs = ALL.map(({ place }) => slugOf(place.name))
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it.each(ALL)('$place.name lies in its market', ({ market, place }) => {
    expect(distanceMeters(market, place.at)).toBeLessThan(market.radiusMeters)
  })

  it.each(ALL)('$place.name has a menu of 8 to 25 different things in categories that exist', ({ place }) => {
    expect(place.menu.length).toBeGreaterThanOrEqual(8)
    expect(place.menu.length).toBeLessThanOrEqual(25)
    expect(new Set(place.menu.map(({ name }) => name[0])).size).toBe(place.menu.length)
    const known = CATEGORIES.map(({ slug }) => slug)
    expect(place.menu.filter(({ category }) => !known.includes(category))).toEqual([])
  })

  it.each(ALL)('$place.name asks prices of its place', ({ market, place }) => {
    // Nobody has coins below 50 F; nothing on these menus costs less than a soda or more than a dinner for two.
    const [least, most, step] = market.currency === 'XAF' ? [200, 12_000, 50] : [200, 7_500, 1]
    const odd = place.menu.filter(({ price }) => price < least || price > most || price % step !== 0)
    expect(odd).toEqual([])
    expect(place.menu.filter(({ price, originalPrice = price + 1 }) => originalPrice <= price)).toEqual([])
  })
})

describe('menu', () => {
  it('reads dishes under their category', () => {
    expect(menu('# mains\n pizza:tomato 4000 x3 | Pie | Tarte | Hot | Chaude')).toEqual([
      {
        category: 'mains',
        kind: 'pizza',
        tone: 'tomato',
        price: 4000,
        stock: 3,
        name: ['Pie', 'Tarte'],
        description: ['Hot', 'Chaude'],
      },
    ])
  })

  it('reads from when to when a dish is sold', () => {
    const [dish] = menu('# mains\n eggs:pink 2500 x3 @06:00-11:00 | A | B | C | D')
    expect(dish).toMatchObject({ price: 2500, stock: 3 })
    expect(dish?.schedule?.week).toEqual(Array.from({ length: 7 }, () => [{ opens: '06:00', closes: '11:00' }]))
  })

  it('reads what a dish was sold at before', () => {
    const [dish] = menu('# mains\n eggs:pink 2500 was3000 x3 | A | B | C | D')
    expect(dish).toMatchObject({ price: 2500, originalPrice: 3000, stock: 3 })
  })

  it.each([
    'pizza:tomato 4000 | Before | Avant | any | category',
    '# mains\nunknown:tomato 4000 | A | B | C | D',
    '# mains\npizza:transparent 4000 | A | B | C | D',
    '# mains\npizza:tomato | A | B | C | D',
    '# mains\npizza:tomato 4000 | Only English | | C | D',
  ])('refuses %s', (text) => {
    expect(() => menu(text)).toThrow('not a line of a menu')
  })
})
