import type { Position } from '../domain/geo/position'

/** Where people probably mean, and in which language they read. */
export interface GeocodingBias {
  /** ISO 3166; nothing elsewhere is found. */
  readonly country: string
  readonly near: Position
  readonly locale: 'en' | 'fr'
}

/** What somebody may be typing. */
export interface Suggestion {
  readonly title: string
  /** Where that is, in words; empty where the title says it. */
  readonly subtitle: string
}

/** A place for an address. Parts that the provider does not know are null. */
export interface Geocoded extends Position {
  readonly formatted: string
  /** How well the pin is known: the house, somewhere in its street, somewhere in its quarter or town. */
  readonly precision: 'house' | 'street' | 'area'
  readonly line1: string | null
  readonly quarter: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
}

export interface Geocoding {
  readonly name: string
  /** At most eight, the likeliest first; none for what nobody knows. @throws GeocodingError */
  autocomplete(input: string, bias: GeocodingBias): Promise<readonly Suggestion[]>
  /** The likeliest place; null for what nobody knows. @throws GeocodingError */
  geocode(address: string, bias: GeocodingBias): Promise<Geocoded | null>
}

/** Why a provider did not answer: it is used up, it is away, or it knows no such key. */
export class GeocodingError extends Error {
  override readonly name = 'GeocodingError'

  constructor(
    readonly reason: 'quota' | 'unavailable' | 'misconfigured',
    options?: ErrorOptions,
  ) {
    super(reason, options)
  }
}
