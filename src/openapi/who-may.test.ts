import { expect, it } from 'vitest'
import { everybody, nobody, ofLive, or, ownBy, ownRestaurants, role } from '../access/predicates'
import { inWords, isClosed, whoMay } from './who-may'

it('reads from a rule whom it lets in, and how far', async () => {
  expect(inWords(await whoMay(or(role('admin'), ownBy('customer'))))).toBe(
    'customer (own), owner (own), staff (own), driver (own), support (own), compliance (own), admin',
  )
  expect(inWords(await whoMay(ownRestaurants('restaurant')))).toBe('owner (own), staff (own)')
  const seen = or(role('admin'), ownRestaurants('id'), ofLive(''))
  expect(inWords(await whoMay(seen))).toBe(
    'guest (live), customer (live), owner (live), staff (live), driver (live), support (live), compliance (live), admin',
  )
})

it('tells a rule for everybody from one for nobody', async () => {
  expect(isClosed(await whoMay(nobody))).toBe(true)
  expect((await whoMay(everybody)).get('guest')).toBe('all')
})
