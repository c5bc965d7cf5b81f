import { z } from 'zod'
import { type Geocoding, GeocodingError } from '../../ports/geocoding'
import { ask } from './ask'

export interface GoogleMapsSettings {
  readonly key: string
  /** Of the Geocoding API. */
  readonly geocodeUrl: string
  /** Of the Places API (New). */
  readonly placesUrl: string
}

const NEAR_METERS = 50_000

const Suggestions = z.object({
  suggestions: z
    .array(
      z.object({
        placePrediction: z
          .object({
            text: z.object({ text: z.string() }),
            structuredFormat: z
              .object({
                mainText: z.object({ text: z.string() }),
                secondaryText: z.object({ text: z.string() }).optional(),
              })
              .optional(),
          })
          .optional(),
      }),
    )
    .default([]),
})

const Results = z.object({
  status: z.string(),
  results: z.array(
    z.object({
      formatted_address: z.string(),
      address_components: z.array(
        z.object({ long_name: z.string(), short_name: z.string(), types: z.array(z.string()) }),
      ),
      geometry: z.object({ location: z.object({ lat: z.number(), lng: z.number() }), location_type: z.string() }),
      types: z.array(z.string()),
    }),
  ),
})

type Result = z.output<typeof Results>['results'][number]

/** Google's Geocoding API and Places Autocomplete (New). Its geocoder answers 200 whatever happens and says in `status` what did. */
export function googleMaps({ key, geocodeUrl, placesUrl }: GoogleMapsSettings): Geocoding {
  return {
    name: 'google',

    async autocomplete(input, { country, near, locale }) {
      const body = {
        input,
        includedRegionCodes: [country.toLowerCase()],
        languageCode: locale,
        locationBias: { circle: { center: { latitude: near.lat, longitude: near.lng }, radius: NEAR_METERS } },
      }
      const { suggestions } = await ask({
        url: new URL('v1/places:autocomplete', placesUrl),
        init: {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-goog-api-key': key },
          body: JSON.stringify(body),
        },
        answer: Suggestions,
      })
      return suggestions.flatMap(({ placePrediction }) => {
        if (!placePrediction) return []
        const { text, structuredFormat } = placePrediction
        const title = structuredFormat?.mainText.text ?? text.text
        return [{ title, subtitle: structuredFormat?.secondaryText?.text ?? '' }]
      })
    },

    async geocode(address, { country, locale }) {
      const url = new URL('maps/api/geocode/json', geocodeUrl)
      url.search = new URLSearchParams({ address, components: `country:${country}`, language: locale, key }).toString()
      const { status, results } = await ask({ url, answer: Results })
      if (status === 'ZERO_RESULTS') return null
      if (status === 'REQUEST_DENIED') throw new GeocodingError('misconfigured')
      if (status === 'OVER_QUERY_LIMIT' || status === 'OVER_DAILY_LIMIT') throw new GeocodingError('quota')
      const [found] = results
      if (status !== 'OK' || !found) throw new GeocodingError('unavailable')
      return {
        ...found.geometry.location,
        formatted: found.formatted_address,
        precision: precisionOf(found),
        ...partsOf(found),
      }
    },
  }
}

function precisionOf({ geometry, types }: Result): 'house' | 'street' | 'area' {
  if (['ROOFTOP', 'RANGE_INTERPOLATED'].includes(geometry.location_type)) return 'house'
  return types.includes('route') ? 'street' : 'area'
}

function partsOf({ address_components }: Result) {
  const part = (...wanted: string[]) =>
    address_components.find(({ types }) => types.some((type) => wanted.includes(type)))
  const street = part('route')?.long_name
  const number = part('street_number')?.long_name
  return {
    line1: street ? [number, street].filter(Boolean).join(' ') : null,
    quarter: part('neighborhood', 'sublocality')?.long_name ?? null,
    city: part('locality')?.long_name ?? null,
    region: part('administrative_area_level_1')?.short_name ?? null,
    postalCode: part('postal_code')?.long_name ?? null,
  }
}
