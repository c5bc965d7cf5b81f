import { findPlaces } from '../../src/domain/gazetteer/find-places'
import type { Asked, Told } from '../kit/serve'

interface Body {
  input?: string
  includedRegionCodes?: string[]
  locationBias?: { circle?: { center?: { latitude: number; longitude: number } } }
}

const MOST = 5

/** `POST /v1/places:autocomplete`. */
export function autocomplete({ headers, body }: Asked, key: string): Told {
  const refused = (code: number, status: string, message: string): Told => ({
    status: code,
    body: { error: { code, message, status } },
  })
  if (headers['x-goog-api-key'] !== key) return refused(403, 'PERMISSION_DENIED', 'The caller does not have permission')
  const { input, includedRegionCodes: [code] = [], locationBias } = (body ?? {}) as Body
  if (!input) return refused(400, 'INVALID_ARGUMENT', 'Empty input.')
  const { latitude: lat = 0, longitude: lng = 0 } = locationBias?.circle?.center ?? {}
  const found = findPlaces(input, { country: (code ?? '').toUpperCase(), near: { lat, lng }, most: MOST })
  // Without any suggestion Google leaves the list out.
  if (found.length === 0) return { status: 200, body: {} }
  const suggestions = found.map(({ id, kind, name, quarter, city }) => {
    const secondary = kind === 'street' ? `${quarter}, ${city}` : city
    return {
      placePrediction: {
        place: `places/ChIJ${id}`,
        placeId: `ChIJ${id}`,
        text: { text: `${name}, ${secondary}` },
        structuredFormat: { mainText: { text: name }, secondaryText: { text: secondary } },
        types: [kind === 'street' ? 'route' : 'political'],
      },
    }
  })
  return { status: 200, body: { suggestions } }
}
