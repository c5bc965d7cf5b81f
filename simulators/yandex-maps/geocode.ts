import { z } from 'zod'
import { findPlaces, type KnownPlace, lineOf } from '../../src/domain/gazetteer/find-places'
import { nearOf } from './near-of'
import { refusal } from './refusal'

const ASKED = z.object({ geocode: z.string().default(''), ll: z.string().default('') })

/** Yandex takes no country: it finds what is called so anywhere. */
const COUNTRIES = ['CM', 'US']

/** `GET /v1/` of geocode-maps: every answer is a collection, an empty one where nothing is called so. */
export function geocode(asked: unknown) {
  const { geocode: query, ll } = ASKED.parse(asked)
  if (query === '') throw refusal(400, 'geocode is required')
  const near = nearOf(ll)
  const found = COUNTRIES.flatMap((country) => findPlaces(query, { country, near, most: 3 }))
  const featureMember = found.map((place) => ({ GeoObject: geoObject(place, query) }))
  return { response: { GeoObjectCollection: { featureMember } } }
}

function geoObject(place: KnownPlace, query: string) {
  const { kind, name, quarter, city, region, postalCode, country, at } = place
  const line = lineOf(place, query)
  const number = line !== null && line !== name ? line.slice(0, line.indexOf(' ')) : null
  const component = (of: string, what: string | null) => (what === null ? [] : [{ kind: of, name: what }])
  const text = [city, name, number].filter((part) => part !== null).join(', ')
  return {
    name,
    Point: { pos: `${at.lng} ${at.lat}` },
    metaDataProperty: {
      GeocoderMetaData: {
        kind: number ? 'house' : kind === 'street' ? 'street' : kind === 'quarter' ? 'district' : 'locality',
        precision: number && country === 'US' ? 'near' : kind === 'street' ? 'street' : 'other',
        text,
        Address: {
          country_code: country,
          formatted: text,
          ...(postalCode !== null && { postal_code: postalCode }),
          Components: [
            ...component('province', region),
            ...component('locality', city),
            ...component('district', quarter),
            ...component('street', line === null ? null : name),
            ...component('house', number),
          ],
        },
      },
    },
  }
}
