import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Call } from '../commands/context'
import { WaybillError } from '../domain/errors'

/** Refused codes of one caller; enough for a whole family of typing mistakes, and nothing for who tries them all. */
const MOST_REFUSED = 30
const WITHIN_SECONDS = 600

/**
 * Counted by each process for itself and in real time: whoever reaches several of them guesses so many times more often, and still finds
 * nothing among a million codes.
 */
const refused = new RateLimiterMemory({ points: MOST_REFUSED, duration: WITHIN_SECONDS })

/**
 * Does what takes a promotion's code, and counts it against the caller (the account, or a guest's address) where the code is refused. Counted
 * before and given back after, so that many guesses at once are counted too.
 * @throws WaybillError `rate_limited` after too many, with `retryAfter` in seconds
 */
export async function guardCodes<T>(call: Call, code: string | undefined, work: () => Promise<T>): Promise<T> {
  if (!code) return work()
  const caller = call.actor.userId ?? call.ip ?? 'unknown'
  await countAgainst(caller)
  let counts = false
  try {
    return await work()
  } catch (error) {
    // Who only lacks a few coins' worth in the cart has guessed nothing.
    counts = error instanceof WaybillError && error.code === 'promo_refused' && error.details.reason !== 'below_minimum'
    throw error
  } finally {
    if (!counts) await refused.reward(caller)
  }
}

async function countAgainst(caller: string): Promise<void> {
  try {
    await refused.consume(caller)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new WaybillError('rate_limited', { retryAfter: Math.ceil(error.msBeforeNext / 1000) })
  }
}
