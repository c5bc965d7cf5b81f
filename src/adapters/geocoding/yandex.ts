import { z } from 'zod'
import { type Geocoding, GeocodingError } from '../../ports/geocoding'
import { ask } from './ask'

export interface YandexMapsSettings {
  readonly key: string
  readonly geocoderUrl: string
  readonly suggestUrl: string
}

const Suggestions = z.object({
  results: z
    .array(z.object({ title: z.object({ text: z.string() }), subtitle: z.object({ text: z.string() }).optional() }))
    .default([]),
})

const Found = z.object({
  GeoObject: z.object({
    name: z.string(),
    Point: z.object({ pos: z.string().regex(/^-?[\d.]+ -?[\d.]+$/) }),
    metaDataProperty: z.object({
      GeocoderMetaData: z.object({
        kind: z.string(),
        precision: z.string(),
        text: z.string(),
        Address: z.object({
          country_code: z.string().optional(),
          postal_code: z.string().optional(),
          Components: z.array(z.object({ kind: z.string(), name: z.string() })),
        }),
      }),
    }),
  }),
})

const Results = z.object({ response: z.object({ GeoObjectCollection: z.object({ featureMember: z.array(Found) }) }) })

type Meta = z.output<typeof Found>['GeoObject']['metaDataProperty']['GeocoderMetaData']

/** Of Yandex's languages the one that everybody here can read: it has no French. */
const LANGUAGE = 'en_US'
const MOST = '8'

/** Yandex's Geocoder and Suggest. Positions are written longitude first. */
export function yandexMaps({ key, geocoderUrl, suggestUrl }: YandexMapsSettings): Geocoding {
  return {
    name: 'yandex',

    async autocomplete(input, { near }) {
      const url = new URL('v1/suggest', suggestUrl)
      const place = `${near.lng},${near.lat}`
      url.search = new URLSearchParams({
        apikey: key,
        text: input,
        lang: LANGUAGE,
        results: MOST,
        ll: place,
      }).toString()
      const { results } = await ask({ url, answer: Suggestions })
      return results.map(({ title, subtitle }) => ({ title: title.text, subtitle: subtitle?.text ?? '' }))
    },

    async geocode(address, { country, near }) {
      const url = new URL('v1/', geocoderUrl)
      const place = `${near.lng},${near.lat}`
      const query = { apikey: key, geocode: address, format: 'json', lang: LANGUAGE, results: MOST, ll: place }
      url.search = new URLSearchParams(query).toString()
      const { response } = await ask({ url, answer: Results })
      const found = response.GeoObjectCollection.featureMember
        .map(({ GeoObject }) => GeoObject)
        .find(({ metaDataProperty: { GeocoderMetaData: meta } }) => meta.Address.country_code === country)
      if (!found) return null
      const [lng, lat] = found.Point.pos.split(' ').map(Number)
      if (lng === undefined || lat === undefined) throw new GeocodingError('unavailable')
      const meta = found.metaDataProperty.GeocoderMetaData
      return { lat, lng, formatted: meta.text, precision: precisionOf(meta), ...partsOf(meta) }
    },
  }
}

function precisionOf({ precision, kind }: Meta): 'house' | 'street' | 'area' {
  if (['exact', 'number', 'near', 'range'].includes(precision)) return 'house'
  return kind === 'street' ? 'street' : 'area'
}

function partsOf({ Address }: Meta) {
  const part = (kind: string) => Address.Components.findLast((component) => component.kind === kind)?.name ?? null
  const [street, number] = [part('street'), part('house')]
  return {
    line1: street && number ? `${number} ${street}` : street,
    quarter: part('district'),
    city: part('locality'),
    region: part('province'),
    postalCode: Address.postal_code ?? null,
  }
}
