import { isDeepStrictEqual } from 'node:util'
import type { Place } from '../../domain/browse/place'
import type { OpeningMemo } from './opening-memo'
import { PlaceIndex } from './place-index'

/** Who asks for few of many is given those apart, so that no others are looked at. */
export interface PlaceGroup {
  readonly cuisine?: string | undefined
  /** By their hours; a pause may begin and end at any moment, so that is still to be asked. */
  readonly open?: boolean | undefined
}

type Places = ReadonlyMap<string, Place>

const MINUTE = 60_000
/** Of any cuisine: what none can be named, as no text holds it. */
const ALL = '\0'

/** The places of a market, and those open in this minute, each by cuisine. An index is made when it is asked for first. */
export class PlaceGroups {
  readonly #places: Places
  readonly #opening: OpeningMemo
  #listed: CuisineIndexes | undefined
  #open: CuisineIndexes | undefined
  #minute = Number.NaN

  /** @param places as they are at any time */
  constructor(places: Places, opening: OpeningMemo) {
    this.#places = places
    this.#opening = opening
  }

  of({ cuisine, open }: PlaceGroup, now: Date): PlaceIndex {
    return (open ? this.#openAt(now) : this.#all()).of(cuisine?.toLowerCase() ?? ALL)
  }

  /** Tells that a place has come, has gone (undefined) or is another one. */
  changed(before: Place | undefined, after: Place | undefined): void {
    if (before && after && isDeepStrictEqual(shapeOf(before), shapeOf(after))) return
    this.#listed = undefined
    this.#open = undefined
  }

  #all(): CuisineIndexes {
    this.#listed ??= new CuisineIndexes([...this.#places.values()], this.#places)
    return this.#listed
  }

  #openAt(now: Date): CuisineIndexes {
    const minute = Math.floor(now.getTime() / MINUTE)
    if (minute !== this.#minute) this.#open = undefined
    this.#minute = minute
    const isOpen = (place: Place) => this.#opening.isOpen(place, now)
    this.#open ??= new CuisineIndexes([...this.#places.values()].filter(isOpen), this.#places)
    return this.#open
  }
}

/** What decides in which groups a place is, and where there. */
const shapeOf = ({ name, lat, lng, cuisine, hours, deliveryRadiusMeters }: Place) => ({
  name,
  lat,
  lng,
  cuisine,
  hours,
  deliveryRadiusMeters,
})

class CuisineIndexes {
  /** By cuisine, in small letters. */
  readonly #members: ReadonlyMap<string, readonly Place[]>
  readonly #places: Places
  readonly #indexes = new Map<string, PlaceIndex>()

  constructor(members: readonly Place[], places: Places) {
    const byCuisine = new Map<string, Place[]>([[ALL, [...members]]])
    for (const place of members) {
      if (place.cuisine === null) continue
      const cuisine = place.cuisine.toLowerCase()
      const others = byCuisine.get(cuisine)
      if (others) others.push(place)
      else byCuisine.set(cuisine, [place])
    }
    this.#members = byCuisine
    this.#places = places
  }

  of(cuisine: string): PlaceIndex {
    const members = this.#members.get(cuisine)
    if (!members) return new PlaceIndex([], this.#places)
    const index = this.#indexes.get(cuisine) ?? new PlaceIndex(members, this.#places)
    this.#indexes.set(cuisine, index)
    return index
  }
}
