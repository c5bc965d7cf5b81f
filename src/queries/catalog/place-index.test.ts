import { describe, expect, it } from 'vitest'
import type { Place } from '../../domain/browse/place'
import { earthPoint, metersBetween } from '../../domain/geo/earth-point'
import { PlaceIndex } from './place-index'

const HERE = { lat: 4.05, lng: 9.7 }

/** Of a city, the denser the more there are; spread by the golden ratio, so without chance. */
function city(count: number, own: (at: number) => Partial<Place> = () => ({})): Place[] {
  return Array.from({ length: count }, (_, at) => {
    const position = { lat: 4 + (at / count) * 0.1, lng: 9.65 + ((at * 0.618_033_988_75) % 1) * 0.1 }
    const place = {
      id: `${at}`,
      name: `Chez ${at}`,
      deliveryRadiusMeters: null,
      ...position,
      point: earthPoint(position),
    }
    return { ...place, ...own(at) } as Place
  })
}

function indexOf(places: readonly Place[]): PlaceIndex {
  return new PlaceIndex(places, new Map(places.map((place) => [place.id, place])))
}

const meters = (place: Place) => metersBetween(earthPoint(HERE), place.point)

describe('the nearest places', () => {
  it('are those that measuring all would find, in their order', () => {
    const places = city(3_000, (at) => (at % 3 === 0 ? { deliveryRadiusMeters: 500 + at } : {}))
    const reaches = (place: Place) => place.deliveryRadiusMeters === null || meters(place) <= place.deliveryRadiusMeters
    const sorted = places.filter(reaches).sort((a, b) => meters(a) - meters(b))
    const found = indexOf(places).nearest(HERE, 250, (place) => (reaches(place) ? place : undefined), { within: true })
    expect(found.map(({ id }) => id)).toEqual(sorted.slice(0, 250).map(({ id }) => id))
  })

  it.each([500, 5_000, 50_000])('of %i are found without looking at more than a thousand', (count) => {
    let looked = 0
    const accept = (place: Place) => {
      looked++
      return place
    }
    expect(indexOf(city(count)).nearest(HERE, 201, accept, { within: true })).toHaveLength(201)
    expect(looked).toBeLessThan(1_000)
  })

  it('are not sought beyond where anybody delivers from', () => {
    let looked = 0
    const accept = (place: Place) => {
      looked++
      return meters(place) <= (place.deliveryRadiusMeters ?? 0) ? place : undefined
    }
    const places = city(5_000, () => ({ deliveryRadiusMeters: 300 }))
    indexOf(places).nearest(HERE, 201, accept, { within: true })
    expect(looked).toBeLessThan(500)
  })

  it('are those that are there now, as they are now', () => {
    const places = city(10)
    const current = new Map(places.map((place) => [place.id, place]))
    const index = new PlaceIndex(places, current)
    current.delete('3')
    current.set('4', { ...(places[4] as Place), prepMinutes: 99 })
    const found = index.nearest(HERE, 10, (place) => place, { within: true })
    expect(found.map(({ id }) => id)).not.toContain('3')
    expect(found.find(({ id }) => id === '4')?.prepMinutes).toBe(99)
  })
})
