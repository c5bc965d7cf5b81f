import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import type { Geocoding } from '../../ports/geocoding'
import { GeocodingError } from '../../ports/geocoding'
import type { Logger } from '../../ports/logger'

interface Options {
  readonly logger: Logger
  /** A provider that failed so often in a row is not asked for a while. */
  readonly failures?: number
  readonly restMs?: number
}

/** Asks the first of them that answers; the last one always does. A wrong key is an error of ours and told as one. */
export function fallOver(
  providers: readonly Geocoding[],
  last: Geocoding,
  { logger, failures = 3, restMs = 30_000 }: Options,
): Geocoding {
  const guarded = providers.map((provider) => ({
    provider,
    policy: circuitBreaker(handleAll, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failures) }),
  }))
  async function first<Answer>(question: (provider: Geocoding) => Promise<Answer>): Promise<Answer> {
    for (const { provider, policy } of guarded) {
      try {
        return await policy.execute(() => question(provider))
      } catch (error) {
        const wrongKey = error instanceof GeocodingError && error.reason === 'misconfigured'
        const told = { err: error, provider: provider.name }
        if (wrongKey) logger.error(told, 'a geocoder does not take our key')
        else logger.warn(told, 'a geocoder does not answer; the next one is asked')
      }
    }
    return question(last)
  }
  return {
    name: [...providers, last].map(({ name }) => name).join(', '),
    autocomplete: (input, bias) => first((provider) => provider.autocomplete(input, bias)),
    geocode: (address, bias) => first((provider) => provider.geocode(address, bias)),
  }
}
