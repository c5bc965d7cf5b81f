import { z } from 'zod'
import { findPlaces } from '../../src/domain/gazetteer/find-places'
import { nearOf } from './near-of'
import { refusal } from './refusal'

const ASKED = z.object({
  text: z.string().default(''),
  ll: z.string().default(''),
  results: z.coerce.number().default(7),
})

/** `GET /v1/suggest` of suggest-maps. */
export function suggest(asked: unknown) {
  const { text, ll, results: most } = ASKED.parse(asked)
  if (text === '') throw refusal(400, 'text is required')
  const near = nearOf(ll)
  // It keeps to the side of the world that `ll` names.
  const country = near.lng < -30 ? 'US' : 'CM'
  const found = findPlaces(text, { country, near, most })
  const results = found.map(({ kind, name, quarter, city }) => ({
    title: { text: name },
    ...(kind !== 'town' && { subtitle: { text: kind === 'street' ? `${quarter}, ${city}` : city } }),
    tags: [kind === 'street' ? 'street' : 'locality'],
  }))
  return { results }
}
