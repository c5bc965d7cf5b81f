import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import { openArea } from './area'
import type { AreaShape } from './area-shape'
import { deliveryTerms, type MarketAreas } from './delivery-terms'

const CENTER = { lat: 4.05, lng: 9.7 }
const FEES = {
  deliveryBase: 500,
  deliveryPerKm: 100,
  serviceBasisPoints: 0,
  smallOrderThreshold: 0,
  smallOrderFee: 0,
  taxBasisPoints: 0,
  taxIncluded: true,
}
const MARKET = { center: CENTER, radiusMeters: 10_000, fees: FEES, timeZone: 'Africa/Douala' }
const RESTAURANT = { id: 'r', position: CENTER, deliveryRadiusMeters: null, minimumOrder: 0 }
/** About so many metres north of the centre. */
const door = (meters: number, city = 'Douala') => ({ lat: 4.05 + meters / 111_195, lng: 9.7, city })
const circle = (radiusMeters: number, center = CENTER): AreaShape => ({ kind: 'circle', center, radiusMeters })
const area = (shape: AreaShape, excluded = false) => ({
  ...openArea(shape),
  id: 'a',
  name: { en: 'A', fr: 'A' },
  excluded,
})
const zone = (id: string, shape: AreaShape, terms: object = {}) => ({
  ...openArea(shape),
  id,
  name: { en: id, fr: id },
  restaurantId: null,
  deliveryBase: 900,
  deliveryPerKm: 0,
  minimumOrder: null,
  hours: null,
  ...terms,
})
const NOON = new Date('2026-11-21T11:00:00Z')

function terms(meters: number, served: Partial<MarketAreas> = {}, restaurant: object = {}, city?: string) {
  const found = deliveryTerms({
    areas: [],
    zones: [],
    ...served,
    market: MARKET,
    holidays: [],
    restaurant: { ...RESTAURANT, ...restaurant },
    door: door(meters, city),
    moment: localMoment(NOON, MARKET.timeZone),
  })
  if ('refused' in found) return found.refused
  return found
}

describe('a market', () => {
  it('without areas delivers within its radius', () => {
    expect(terms(9_900)).toEqual({ fees: FEES, zone: null, minimumOrder: 0 })
    expect(terms(10_100)).toBe('outside_areas')
  })

  it('delivers in any of its areas, beyond its radius too, and nowhere else', () => {
    const areas = [area(circle(2_000)), area(circle(2_000, door(20_000)))]
    expect([1_000, 20_500].map((meters) => terms(meters, { areas }))).toEqual(
      Array(2).fill({ fees: FEES, zone: null, minimumOrder: 0 }),
    )
    expect(terms(5_000, { areas })).toBe('outside_areas')
  })

  it('leaves out what it excludes, whatever else holds it', () => {
    const areas = [area(circle(5_000)), area(circle(500), true)]
    expect(terms(400, { areas })).toBe('excluded_area')
    expect(terms(600, { areas })).toMatchObject({ zone: null })
  })

  it('that only excludes delivers in the rest of its radius', () => {
    expect(terms(400, { areas: [area(circle(500), true)] })).toBe('excluded_area')
    expect(terms(9_000, { areas: [area(circle(500), true)] })).toMatchObject({ zone: null })
  })

  it('takes a municipality by its name only within its radius: anybody can write a name', () => {
    const areas = [area({ kind: 'municipalities', names: ['Bonabéri'] })]
    expect(terms(9_000, { areas }, {}, 'bonaberi')).toMatchObject({ zone: null })
    expect(terms(9_000, { areas }, {}, 'Douala')).toBe('outside_areas')
    expect(terms(400_000, { areas }, {}, 'Bonabéri')).toBe('outside_areas')
  })
})

describe('a restaurant', () => {
  it('delivers no further than it says', () => {
    expect(terms(2_900, {}, { deliveryRadiusMeters: 3_000 })).toMatchObject({ zone: null })
    expect(terms(3_100, {}, { deliveryRadiusMeters: 3_000 })).toBe('beyond_restaurant')
  })

  it('with zones of its own delivers nowhere else, whatever zones the market has', () => {
    const zones = [zone('market', circle(9_000)), zone('own', circle(2_000), { restaurantId: 'r' })]
    expect(terms(1_000, { zones })).toMatchObject({ zone: { id: 'own' } })
    expect(terms(3_000, { zones })).toBe('beyond_restaurant')
    expect(terms(3_000, { zones: [zone('theirs', circle(2_000), { restaurantId: 'x' })] })).toMatchObject({
      zone: null,
    })
  })

  it('does not deliver to a zone of its own that sleeps', () => {
    const closed = { week: Array(7).fill([]), special: [] }
    const zones = [zone('own', circle(2_000), { restaurantId: 'r', hours: closed })]
    expect(terms(1_000, { zones })).toBe('beyond_restaurant')
  })
})

describe('a zone', () => {
  it('sets its delivery fee and leaves the others', () => {
    expect(terms(1_000, { zones: [zone('near', circle(2_000))] })).toEqual({
      fees: { ...FEES, deliveryBase: 900, deliveryPerKm: 0 },
      zone: { id: 'near', name: { en: 'near', fr: 'near' } },
      minimumOrder: 0,
    })
  })

  it('counts before those after it, and only during its hours', () => {
    const at = (opens: string, closes: string) => ({ week: Array(7).fill([{ opens, closes }]), special: [] })
    const zones = [
      zone('night', circle(2_000), { hours: at('20:00', '06:00') }),
      zone('day', circle(2_000), { hours: at('06:00', '20:00') }),
      zone('any', circle(2_000)),
    ]
    expect(terms(1_000, { zones })).toMatchObject({ zone: { id: 'day' } })
  })

  it('asks for its own minimum, else for the restaurant’s', () => {
    const minimum = (minimumOrder: number | null) => [zone('far', circle(2_000), { minimumOrder })]
    expect(terms(1_000, { zones: minimum(5_000) }, { minimumOrder: 2_000 })).toMatchObject({ minimumOrder: 5_000 })
    expect(terms(1_000, { zones: minimum(0) }, { minimumOrder: 2_000 })).toMatchObject({ minimumOrder: 0 })
    expect(terms(1_000, { zones: minimum(null) }, { minimumOrder: 2_000 })).toMatchObject({ minimumOrder: 2_000 })
  })
})
