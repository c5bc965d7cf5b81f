import { z } from 'zod'
import { findPlaces, type KnownPlace, lineOf } from '../../src/domain/gazetteer/find-places'

const NOWHERE = { lat: 0, lng: 0 }

const ASKED = z.object({
  key: z.string().default(''),
  address: z.string().default(''),
  components: z.string().default(''),
})

/** A status and results, or what is wrong: all in a 200. */
export const told = (status: string, more: object = {}) => ({ results: [], status, ...more })

/** `GET /maps/api/geocode/json`. */
export function geocode(query: unknown, known: string) {
  const { key, address, components } = ASKED.parse(query)
  if (key !== known) return told('REQUEST_DENIED', { error_message: 'The provided API key is invalid.' })
  if (address === '')
    return told('INVALID_REQUEST', { error_message: 'Invalid request. Missing the address parameter.' })
  const country = /country:(\w\w)/.exec(components)?.[1]?.toUpperCase() ?? ''
  const found = findPlaces(address, { country, near: NOWHERE, most: 1 })
  return found.length === 0
    ? told('ZERO_RESULTS')
    : told('OK', { results: found.map((place) => result(place, address)) })
}

function result(place: KnownPlace, address: string) {
  const { id, kind, quarter, city, region, postalCode, country, at } = place
  const line = lineOf(place, address)
  const number = line !== null && line !== place.name ? line.slice(0, line.indexOf(' ')) : null
  const component = (name: string | null, ...types: string[]) =>
    name === null ? [] : [{ long_name: name, short_name: name, types: [...types] }]
  const components = [
    ...component(number, 'street_number'),
    ...component(line === null ? null : place.name, 'route'),
    ...component(quarter, 'neighborhood', 'political'),
    ...component(city, 'locality', 'political'),
    ...component(region, 'administrative_area_level_1', 'political'),
    ...component(country, 'country', 'political'),
    ...component(postalCode, 'postal_code'),
  ]
  // In Cameroon Google knows no house numbers.
  const exact = number !== null && country === 'US'
  return {
    address_components: components,
    formatted_address: [line ?? place.name, city, region, postalCode].filter((part) => part !== null).join(', '),
    geometry: {
      location: at,
      location_type: exact ? 'RANGE_INTERPOLATED' : kind === 'street' ? 'GEOMETRIC_CENTER' : 'APPROXIMATE',
    },
    place_id: `ChIJ${id}`,
    types: exact ? ['street_address'] : kind === 'street' ? ['route'] : ['locality', 'political'],
  }
}
