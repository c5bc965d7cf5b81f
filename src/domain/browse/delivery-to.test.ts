import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArea } from '../areas/area'
import type { AreaShape } from '../areas/area-shape'
import { deliveryTerms } from '../areas/delivery-terms'
import type { ServiceArea } from '../areas/service-area'
import type { Zone } from '../areas/zone'
import { distanceMeters } from '../geo/distance-meters'
import { localMoment } from '../opening/local-moment'
import { deliveryTo } from './delivery-to'
import type { MarketTerms, Place } from './place'

const CENTRE = { lat: 4.05, lng: 9.7 }
const TIME_ZONE = 'Africa/Douala'
const MOMENT = localMoment(new Date('2026-11-21T12:00:00Z'), TIME_ZONE)

const MARKET: MarketTerms = {
  id: 'm',
  slug: 'm',
  currency: 'XAF',
  center: CENTRE,
  radiusMeters: 10_000,
  deliveryBase: 500,
  deliveryPerKm: 100,
  tariffs: [],
  areas: { areas: [], zones: [] },
  metersPerMinute: 400,
  detour: 1.3,
  serviceMinutes: 2,
}

const placed = (wish: Partial<Place> = {}) =>
  ({ id: 'r', ...CENTRE, deliveryRadiusMeters: null, market: MARKET, ...wish }) as Place

const circle = (north: number, radiusMeters: number): AreaShape => ({
  kind: 'circle',
  center: { lat: CENTRE.lat + north, lng: CENTRE.lng },
  radiusMeters,
})

const area = (shape: AreaShape, excluded = false): ServiceArea => ({
  id: 'a',
  name: { en: 'a', fr: 'a' },
  excluded,
  ...openArea(shape),
})

const zone = (shape: AreaShape, deliveryBase: number, restaurantId: string | null = null): Zone => ({
  id: `${deliveryBase}`,
  name: { en: 'z', fr: 'z' },
  restaurantId,
  deliveryBase,
  deliveryPerKm: 10,
  minimumOrder: null,
  hours: null,
  ...openArea(shape),
})

function priceAt(market: Partial<MarketTerms>, place: Partial<Place>, north: number, moment = MOMENT) {
  const to = { lat: CENTRE.lat + north, lng: CENTRE.lng }
  const delivery = deliveryTo({ market: { ...MARKET, ...market }, holidays: [], timeZone: TIME_ZONE, moment, to })
  return delivery?.(placed(place), distanceMeters(CENTRE, to))
}

describe('what delivering to a pin costs in a list', () => {
  it('is the market’s fee, and nothing beyond what is served', () => {
    expect(priceAt({}, {}, 0.05)).toEqual({ base: 500, perKm: 100 })
    expect(priceAt({}, {}, 0.2)).toBeUndefined()
    expect(priceAt({}, { deliveryRadiusMeters: 3_000 }, 0.05)).toBeUndefined()
  })

  it('is that of the last tariff that has begun', () => {
    const tariffs = [
      { beginsAt: new Date('2026-11-01T00:00:00Z'), deliveryBase: 600, deliveryPerKm: 90 },
      { beginsAt: new Date('2026-11-22T00:00:00Z'), deliveryBase: 700, deliveryPerKm: 80 },
    ]
    expect(priceAt({ tariffs }, {}, 0)).toEqual({ base: 600, perKm: 90 })
    const tomorrow = localMoment(new Date('2026-11-22T00:00:00Z'), TIME_ZONE)
    expect(priceAt({ tariffs }, {}, 0, tomorrow)).toEqual({ base: 700, perKm: 80 })
  })

  it('takes whoever lists municipalities to deliver in the market’s circle, but for what is excluded', () => {
    const names = area({ kind: 'municipalities', names: ['Austin'] })
    expect(priceAt({ areas: { areas: [names], zones: [] } }, {}, 0.05)).toEqual({ base: 500, perKm: 100 })
    expect(priceAt({ areas: { areas: [names], zones: [] } }, {}, 0.2)).toBeUndefined()
    const hole = area(circle(0.05, 500), true)
    expect(priceAt({ areas: { areas: [names, hole], zones: [] } }, {}, 0.05)).toBeUndefined()
  })

  it('is what checkout charges, whatever the areas and zones', () => {
    const shape = fc
      .tuple(fc.double({ min: -0.1, max: 0.1, noNaN: true }), fc.integer({ min: 100, max: 12_000 }))
      .map(([north, radius]) => circle(north, radius))
    const areas = fc.array(
      fc.tuple(shape, fc.boolean()).map(([each, excluded]) => area(each, excluded)),
      { maxLength: 4 },
    )
    const zones = fc
      .array(fc.tuple(shape, fc.constantFrom(null, 'r', 'other')), { maxLength: 4 })
      .map((each) => each.map(([at, restaurantId], index) => zone(at, index + 1, restaurantId)))
    const radius = fc.option(fc.integer({ min: 100, max: 15_000 }))
    const north = fc.double({ min: -0.15, max: 0.15, noNaN: true })
    fc.assert(
      fc.property(fc.record({ areas, zones }), radius, north, (served, deliveryRadiusMeters, at) => {
        const fees = {
          deliveryBase: 500,
          deliveryPerKm: 100,
          serviceBasisPoints: 0,
          smallOrderThreshold: 0,
          smallOrderFee: 0,
          taxBasisPoints: 0,
          taxIncluded: false,
        }
        const charged = deliveryTerms({
          ...served,
          market: { ...MARKET, fees, timeZone: TIME_ZONE },
          holidays: [],
          restaurant: { id: 'r', position: CENTRE, deliveryRadiusMeters, minimumOrder: 0 },
          door: { lat: CENTRE.lat + at, lng: CENTRE.lng, city: '' },
          moment: MOMENT,
        })
        const expected =
          'refused' in charged ? undefined : { base: charged.fees.deliveryBase, perKm: charged.fees.deliveryPerKm }
        expect(priceAt({ areas: served }, { deliveryRadiusMeters }, at)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
