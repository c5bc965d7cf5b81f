import { findPlaces } from '../../src/domain/gazetteer/find-places'
import type { Asked, Told } from '../kit/serve'
import { nearOf } from './near-of'

/** `GET /v1/suggest` of suggest-maps. */
export function suggest({ url }: Asked): Told {
  const text = url.searchParams.get('text')
  if (!text) return { status: 400, body: { statusCode: 400, error: 'Bad Request', message: 'text is required' } }
  const near = nearOf(url)
  // It keeps to the side of the world that `ll` names.
  const country = near.lng < -30 ? 'US' : 'CM'
  const found = findPlaces(text, { country, near, most: Number(url.searchParams.get('results') ?? 7) })
  const results = found.map(({ kind, name, quarter, city }) => ({
    title: { text: name },
    ...(kind !== 'town' && { subtitle: { text: kind === 'street' ? `${quarter}, ${city}` : city } }),
    tags: [kind === 'street' ? 'street' : 'locality'],
  }))
  return { status: 200, body: { results } }
}
