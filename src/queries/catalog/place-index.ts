import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { firstBy } from '../../domain/browse/first-by'
import type { Place } from '../../domain/browse/place'
import { earthPoint, metersBetween } from '../../domain/geo/earth-point'
import type { Position } from '../../domain/geo/position'

/** Tries a place: what is known of it where it fits. */
export type Accept<Found> = (place: Place) => Found | undefined

/** The library takes the earth for a hair smaller than we do, so what lies on the edge must not fall off it. */
const EDGE = 1.001

/** Some places of a market by where they are and by name: who asks for the nearest or the first looks at hardly any others. */
export class PlaceIndex {
  readonly #places: ReadonlyMap<string, Place>
  readonly #byName: readonly string[]
  /** Those that deliver as far as the market goes, and those that say how far: beyond the farthest of these nobody need look. */
  readonly #grounds: readonly Ground[]

  /** @param places of the market as they are at any time; names, positions and reach of those indexed do not change */
  constructor(indexed: Iterable<Place>, places: ReadonlyMap<string, Place>) {
    const sorted = [...indexed].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    this.#places = places
    this.#byName = sorted.map(({ id }) => id)
    this.#grounds = [
      groundOf(sorted.filter(({ deliveryRadiusMeters }) => deliveryRadiusMeters === null)),
      groundOf(sorted.filter(({ deliveryRadiusMeters }) => deliveryRadiusMeters !== null)),
    ]
  }

  /** The first so many by name that fit. */
  first<Found>(count: number, accept: Accept<Found>): Found[] {
    const found: Found[] = []
    for (const id of this.#byName) {
      if (found.length >= count) break
      const place = this.#place(id)
      const fits = place && accept(place)
      if (fits !== undefined) found.push(fits)
    }
    return found
  }

  /**
   * The `count` nearest that fit, nearest first.
   * @param options.within only where those that say how far they deliver reach it
   */
  nearest<Found>(to: Position, count: number, accept: Accept<Found>, { within }: { within: boolean }): Found[] {
    const from = earthPoint(to)
    const found = this.#grounds.flatMap(({ ids, points, reach }) => {
      const farthest = within ? reach * EDGE : Number.POSITIVE_INFINITY
      const fitting = new Map<number, { found: Found; meters: number }>()
      const fits = (at: number) => {
        const place = this.#place(ids[at])
        if (!place) return false
        const meters = metersBetween(from, place.point)
        // The library goes on until it meets what is too far, so that must not be kept from it.
        if (meters > farthest) return true
        const found = accept(place)
        if (found !== undefined) fitting.set(at, { found, meters })
        return found !== undefined
      }
      const kilometers = farthest / 1_000
      return around(points, to.lng, to.lat, count, kilometers, fits).flatMap((at) => fitting.get(at) ?? [])
    })
    return firstBy(found, count, (a, b) => a.meters - b.meters).map((each) => each.found)
  }

  #place(id: string | undefined): Place | undefined {
    return id === undefined ? undefined : this.#places.get(id)
  }
}

interface Ground {
  readonly ids: readonly string[]
  /** By their place in `ids`. */
  readonly points: KDBush
  /** Metres. */
  readonly reach: number
}

function groundOf(places: readonly Place[]): Ground {
  const points = new KDBush(places.length)
  for (const { lat, lng } of places) points.add(lng, lat)
  points.finish()
  const reaches = places.map(({ deliveryRadiusMeters }) => deliveryRadiusMeters ?? Number.POSITIVE_INFINITY)
  return { ids: places.map(({ id }) => id), points, reach: reaches.reduce((most, reach) => Math.max(most, reach), 0) }
}
