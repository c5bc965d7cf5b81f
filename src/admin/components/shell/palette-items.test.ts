import { expect, it } from 'vitest'
import { itemOfHit, matching, type PaletteItem, withRecent } from './palette-items'

const page = (label: string): PaletteItem => ({ key: label, label, icon: 'page', href: `/admin/${label}` })

it('leads from a hit to its page', () => {
  const hit = { kind: 'person', id: '7', title: 'Awa', about: 'awa@test', userId: '7', state: 'customer' } as const
  expect(itemOfHit(hit)).toMatchObject({
    href: '/admin/collections/users/7',
    state: { kind: 'person', value: 'customer' },
  })
})

it('finds a page by its words, whatever accents and order', () => {
  const sections = [
    { label: 'Catalogue', items: [page('Catégories'), page('Produits')] },
    { label: 'Système', items: [page('Tâches en échec')] },
  ]
  expect(matching(sections, 'categ').flatMap(({ items }) => items.map(({ label }) => label))).toEqual(['Catégories'])
  expect(matching(sections, 'echec taches')).toHaveLength(1)
  expect(matching(sections, 'catalogue')[0]?.items).toHaveLength(2)
  expect(matching(sections, 'xyz')).toEqual([])
})

it('keeps six recent items, the newest first and each once', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(page)
  expect(withRecent(six, page('c')).map(({ label }) => label)).toEqual(['c', 'a', 'b', 'd', 'e', 'f'])
  expect(withRecent(six, page('g')).map(({ label }) => label)).toEqual(['g', 'a', 'b', 'c', 'd', 'e'])
})
