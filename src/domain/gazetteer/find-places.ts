import { municipalityKey } from '../areas/municipality'
import { distanceMeters } from '../geo/distance-meters'
import type { Position } from '../geo/position'
import { POSTAL } from './postal'
import { QUARTERS } from './quarters'

/** A street, a quarter or a town, where its quarter lies: as near as names without numbers come. */
export interface KnownPlace {
  readonly id: string
  readonly kind: 'street' | 'quarter' | 'town'
  readonly name: string
  readonly quarter: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  /** ISO 3166. */
  readonly country: string
  readonly at: Position
}

const COUNTRIES: Readonly<Record<keyof typeof QUARTERS, string>> = { 'north-miami': 'US', douala: 'CM', austin: 'US' }

const PLACES: readonly (KnownPlace & { readonly words: readonly string[] })[] = Object.entries(COUNTRIES).flatMap(
  ([market, country]) => {
    const quarters = QUARTERS[market as keyof typeof QUARTERS]
    const towns = new Map(quarters.map((quarter) => [quarter.city, quarter]))
    return [
      ...[...towns.values()].map((quarter) => entry(country, 'town', quarter.city, quarter, null)),
      ...quarters.map((quarter) => entry(country, 'quarter', quarter.name, quarter, quarter.name)),
      ...quarters.flatMap((quarter) =>
        quarter.streets.map((street) => entry(country, 'street', street, quarter, quarter.name)),
      ),
    ]
  },
)

function entry(
  country: string,
  kind: KnownPlace['kind'],
  name: string,
  { city, at }: { city: string; at: Position },
  quarter: string | null,
) {
  const { region = null, postalCode = null } = POSTAL[city] ?? {}
  const id = municipalityKey(`${country} ${kind} ${name} ${quarter ?? ''} ${city}`).replaceAll(' ', '-')
  const words = municipalityKey(`${name} ${quarter ?? ''} ${city} ${region ?? ''}`).split(' ')
  return { id, kind, name, quarter, city, region, postalCode, country, at, words }
}

/** Words that say what a street is and not which. */
const COMMON: ReadonlySet<string> = new Set(
  'rue de la le les du des avenue boulevard st street ave road rd a b n s e w ne nw'.split(' '),
)

/**
 * The places that are called so, the best first: every word that tells something must begin one of theirs (the last one may be half
 * typed); numbers of houses are passed over. Nearer ones come first among equals.
 * @param query as people type it
 */
export function findPlaces(
  query: string,
  { country, near, most }: { country: string; near: Position; most: number },
): KnownPlace[] {
  const asked = municipalityKey(query)
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/.test(word))
  const telling = asked.filter((word) => !COMMON.has(word))
  if (telling.length === 0) return []
  return PLACES.filter((place) => place.country === country)
    .map((place) => ({ place, matched: asked.filter((word) => place.words.some((own) => own.startsWith(word))) }))
    .filter(({ matched }) => telling.every((word) => matched.includes(word)))
    .map(({ place, matched }) => {
      const name = municipalityKey(place.name)
      const names = name.split(' ')
      // What is called so comes before what lies in a place called so.
      const own = asked.filter((word) => names.some((each) => each.startsWith(word))).length
      const whole = name === asked.join(' ') ? 10 : 0
      return { place, score: matched.length + 2 * own + whole, far: distanceMeters(place.at, near) }
    })
    .sort((a, b) => b.score - a.score || a.far - b.far || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, most)
    .map(({ place: { words: _, ...place } }) => place)
}

/** Is anything known around there? Where nothing is, people set a pin. */
export function knowsPlaces({ country, near, meters }: { country: string; near: Position; meters: number }): boolean {
  return PLACES.some((place) => place.country === country && distanceMeters(place.at, near) <= meters)
}

/** The street of a house in the gazetteer's words: its number stands before it where people write it so. */
export function lineOf(place: KnownPlace, query: string): string | null {
  if (place.kind !== 'street') return null
  const number = /\b\d{1,6}\b(?!(?:st|nd|rd|th)\b)/i.exec(query)?.[0]
  return number ? `${number} ${place.name}` : place.name
}
