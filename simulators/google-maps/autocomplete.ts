import { z } from 'zod'
import { findPlaces } from '../../src/domain/gazetteer/find-places'
import { Refusal } from '../kit/refusal'

const ASKED = z.object({
  input: z.string().default(''),
  includedRegionCodes: z.array(z.string()).default([]),
  locationBias: z
    .object({ circle: z.object({ center: z.object({ latitude: z.number(), longitude: z.number() }) }) })
    .optional(),
})

const MOST = 5

/** As Places (New) words it. */
export const refusal = (code: number, status: string, message: string): Refusal =>
  new Refusal(code, { error: { code, message, status } })

/** `POST /v1/places:autocomplete`. */
export function autocomplete(asked: unknown, key: string | undefined, known: string) {
  if (key !== known) throw refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission')
  const { input, includedRegionCodes, locationBias } = ASKED.parse(asked)
  if (input === '') throw refusal(400, 'INVALID_ARGUMENT', 'Empty input.')
  const [code = ''] = includedRegionCodes
  const { latitude: lat, longitude: lng } = locationBias?.circle.center ?? { latitude: 0, longitude: 0 }
  const found = findPlaces(input, { country: code.toUpperCase(), near: { lat, lng }, most: MOST })
  // Without any suggestion Google leaves the list out.
  if (found.length === 0) return {}
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
  return { suggestions }
}
