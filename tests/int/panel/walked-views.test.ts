import { expect, it } from 'vitest'
import { collections } from '../../../collections'
import { NAV_LINKS, navLinksOf } from '../../../src/admin/nav'
import { panel } from '../../../src/admin/panel'
import type { UserRole } from '../../../src/domain/identity/roles'
import { RECORDS } from '../../walk/records'
import { VIEWERS } from '../../walk/view'
import { VIEWS } from '../../walk/views'

/** Who works in the panel and is walked with; staff has the owner's lists. */
const SIGNED_IN = VIEWERS.filter((viewer) => viewer !== 'guest')

const seenBy = (role: UserRole) =>
  collections.filter(({ admin }) => {
    const { hidden } = admin ?? {}
    return !(typeof hidden === 'function' ? hidden({ user: { role } as never }) : hidden)
  })

it('names each view once', () => {
  expect(new Set(VIEWS.map(({ name }) => name)).size).toBe(VIEWS.length)
})

it('has every page of the configuration', () => {
  const walked = new Set(VIEWS.map(({ path }) => path.split('?')[0]))
  const registered = Object.values(panel('/').components?.views ?? {}).map((view) => {
    const path = 'path' in view ? view.path : undefined
    return `/admin${path ?? ''}`
  })
  for (const path of [...registered, ...NAV_LINKS.map(({ href }) => href)]) expect(walked).toContain(path)
})

it('has the pages on top of everybody’s navigation', () => {
  for (const role of SIGNED_IN.filter((viewer) => viewer !== 'staff')) {
    const collectionsOf = navLinksOf(role, { demo: true }).filter(({ href }) => href.startsWith('/admin/collections/'))
    const walked = VIEWS.filter(({ viewer }) => viewer === role).map(({ path }) => path)
    for (const { href } of collectionsOf) expect(walked, role).toContain(href)
  }
})

it('has every collection of everybody’s navigation', () => {
  const shown = new Set(SIGNED_IN.flatMap((role) => seenBy(role).map(({ slug }) => slug)))
  expect(Object.keys(RECORDS).toSorted()).toEqual([...shown].toSorted())
  for (const [slug, { seenBy: told }] of Object.entries(RECORDS))
    for (const role of SIGNED_IN.filter((viewer) => viewer !== 'staff')) {
      expect([slug, role, told.some((viewer) => viewer === role)]).toEqual([
        slug,
        role,
        seenBy(role).some((collection) => collection.slug === slug),
      ])
    }
})

/** What a restaurant is paid, and by which licences it sells, is its owner's business, and not that of who cooks there. */
const OWNERS_ALONE = ['payouts', 'licences']

it('walks as staff what only staff has', () => {
  const ofOwners = seenBy('owner').map(({ slug }) => slug)
  expect(seenBy('staff').map(({ slug }) => slug)).toEqual(ofOwners.filter((slug) => !OWNERS_ALONE.includes(slug)))
})
