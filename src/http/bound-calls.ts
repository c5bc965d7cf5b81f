import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Call } from '../commands/context'
import { WaybillError } from '../domain/errors'

/**
 * So many calls of one person, or of one address where nobody is signed in, in so many seconds.
 * @returns what throws WaybillError `rate_limited`, with `retryAfter` in seconds
 */
export function boundCalls({ points, seconds }: { points: number; seconds: number }): (call: Call) => Promise<void> {
  const asked = new RateLimiterMemory({ points, duration: seconds })
  return async ({ ip, actor }) => {
    try {
      await asked.consume(actor.userId ?? ip ?? 'unknown')
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw new WaybillError('rate_limited', { retryAfter: Math.ceil(refused.msBeforeNext / 1_000) })
    }
  }
}
