import fc from 'fast-check'
import { expect, it } from 'vitest'
import { menuNews } from '../src/domain/menu/menu-news'
import { type Menu, mergeMenu } from './merge-menu'

const product = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  name: fc.constantFrom('Ndolé', 'Eru'),
  description: fc.constant(null),
  price: fc.record({ amount: fc.integer({ min: 1, max: 3 }), currency: fc.constant('XAF' as const) }),
  available: fc.boolean(),
  availableNow: fc.boolean(),
  availableAt: fc.constant(null),
})

/** Menus of few products, so that two of them have much in common. A product is in one category. */
const menu = fc
  .tuple(fc.uniqueArray(product, { selector: ({ id }) => id }), fc.array(fc.constantFrom('mains', 'drinks', 'sweets')))
  .map(([products, homes]) => {
    const ids = [...new Set(products.map((_, index) => homes[index] ?? 'mains'))]
    const categories = ids.map((id) => ({
      id,
      slug: id,
      image: null,
      name: `${id} ${products.length % 2}`,
      products: products.filter((_, index) => (homes[index] ?? 'mains') === id),
    }))
    const opening = { open: products.length > 2, opensAt: null, closesAt: null }
    const restaurant = { id: 'r', slug: 'mine', name: 'Mine', currency: 'XAF' as const, promotions: [], ...opening }
    return { version: JSON.stringify(categories), restaurant, categories } satisfies Menu
  })

it('puts a known menu and the news together to the menu of today', () => {
  fc.assert(
    fc.property(menu, menu, (before, after) => {
      const news = { ...after, since: before.version, ...menuNews(before.categories, after.categories) }
      expect(mergeMenu(before, news)).toEqual(after)
    }),
  )
})

it('hears nothing of a menu that is as it was', () => {
  fc.assert(
    fc.property(menu, ({ categories }) => {
      expect(menuNews(categories, structuredClone(categories))).toEqual({ categories: [], removed: [] })
    }),
  )
})

it('takes a whole menu as it is, and no news of another one', () => {
  const [before, after] = fc.sample(menu, 2)
  if (!before || !after) throw new Error('two menus were drawn')
  expect(mergeMenu(before, after)).toBe(after)
  expect(() => mergeMenu(before, { ...after, since: 'of something else' })).toThrow('another menu')
})
