/** How people of a country speak of distances on the road. */
export type DistanceUnit = 'km' | 'mi'

/** ISO 3166 codes of the countries that post their roads in miles. */
const MILES: ReadonlySet<string> = new Set(['US', 'GB', 'LR', 'PR', 'GU', 'VI', 'AS', 'MP'])

export const METERS_PER: Readonly<Record<DistanceUnit, number>> = { km: 1_000, mi: 1_609.344 }

export function distanceUnit(country: string): DistanceUnit {
  return MILES.has(country.toUpperCase()) ? 'mi' : 'km'
}
