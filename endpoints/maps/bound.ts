import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Call } from '../../src/commands/context'
import { WaybillError } from '../../src/domain/errors'

/** So many questions of one address in this time: faster than anybody types, and what providers charge for has an end. */
const QUESTIONS = 60
const SECONDS = 30

const asked = new RateLimiterMemory({ points: QUESTIONS, duration: SECONDS })

/** @throws WaybillError `rate_limited`, with `retryAfter` in seconds */
export async function boundQuestions({ ip, actor }: Call): Promise<void> {
  try {
    await asked.consume(actor.userId ?? ip ?? 'unknown')
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new WaybillError('rate_limited', { retryAfter: Math.ceil(refused.msBeforeNext / 1_000) })
  }
}
