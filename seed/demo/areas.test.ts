import { describe, expect, it } from 'vitest'
import { addressFlaws } from '../../src/domain/addresses/address-flaws'
import { openArea } from '../../src/domain/areas/area'
import { outsideOf } from '../../src/domain/areas/service-area'
import { shapeFlaw } from '../../src/domain/areas/shape-flaw'
import { AREAS, ZONES } from './areas'
import { homeOf } from './home-of'
import { MARKETS } from './markets'
import { PLACES } from './places'

describe.each(MARKETS)('$name', (market) => {
  const areas = AREAS[market.slug].map(({ shape, excluded = false, name }) => ({
    ...openArea(shape),
    id: '',
    name: { en: name.en, fr: name.fr },
    excluded,
  }))
  const served = { center: market, radiusMeters: market.radiusMeters }

  it('has areas without a flaw', () => {
    for (const { shape } of [...AREAS[market.slug], ...ZONES[market.slug]]) expect(shapeFlaw(shape, market)).toBeNull()
  })

  it('delivers to everybody who lives there, at addresses as they are there', () => {
    for (let index = 0; index < 1_200; index++) {
      const home = homeOf(market.slug, index, 'en')
      expect([home, outsideOf(served, areas, home)]).toEqual([home, null])
      expect([home, addressFlaws(market.addressFormat, home)]).toEqual([home, []])
    }
  })

  it('has its restaurants where it delivers', () => {
    for (const { at, name } of PLACES[market.slug])
      expect([name, outsideOf(served, areas, { ...at, city: '' })]).toEqual([name, null])
  })

  it('does not deliver a hundred kilometres from there', () => {
    expect(outsideOf(served, areas, { lat: market.lat + 1, lng: market.lng, city: 'Austin' })).toBe('outside_areas')
  })
})
