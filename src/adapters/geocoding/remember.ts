import type { Geocoding, GeocodingBias } from '../../ports/geocoding'

/** Far below what providers allow positions to be kept for (30 days). */
const KEPT_MS = 15 * 60_000
const MOST = 2_000

/** Asks once for what many type: the same words about the same place are answered from memory for a while. Failures are not kept. */
export function remember(geocoding: Geocoding, now: () => number): Geocoding {
  const kept = new Map<string, { until: number; answer: unknown }>()
  async function once<Answer>(
    verb: string,
    words: string,
    bias: GeocodingBias,
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    // A tenth of a degree is ten kilometres: nobody means another place by that.
    const { country, locale, near } = bias
    const key = JSON.stringify([
      verb,
      words.trim().toLowerCase(),
      country,
      locale,
      near.lat.toFixed(1),
      near.lng.toFixed(1),
    ])
    const known = kept.get(key)
    if (known && known.until > now()) return known.answer as Answer
    const answer = await ask()
    const [oldest] = kept.keys()
    if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
    kept.set(key, { until: now() + KEPT_MS, answer })
    return answer
  }
  return {
    name: geocoding.name,
    autocomplete: (input, bias) => once('autocomplete', input, bias, () => geocoding.autocomplete(input, bias)),
    geocode: (address, bias) => once('geocode', address, bias, () => geocoding.geocode(address, bias)),
  }
}
