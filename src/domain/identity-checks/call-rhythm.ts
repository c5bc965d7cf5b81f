import type { IdentityProvider } from './providers'
import type { CheckStatus } from './transitions'

/** Whoever called and has not said anything for so long is dead; every call ends in far less. */
const CALL_SECONDS = 45
const SOONEST_SECONDS = 5
const LATEST_SECONDS = 600
/** A check that nobody went through is given up after this, whatever its provider says. */
export const LAPSE_HOURS = 48

interface Stands {
  readonly status: CheckStatus
  readonly provider: IdentityProvider
  /** When a call was begun of which no outcome is written down yet. */
  readonly calledAt: Date | null
}

/** What there is to do about a check at a real moment: have it made, ask what became of it, or nothing. */
export function nextStep({ status, provider, calledAt }: Stands, at: Date): 'make' | 'ask' | 'rest' {
  if (status === 'created') return calledAt && at.getTime() - calledAt.getTime() < CALL_SECONDS * 1000 ? 'rest' : 'make'
  if (provider === 'manual') return 'rest'
  return status === 'pending' || status === 'needs_review' ? 'ask' : 'rest'
}

/**
 * When it is looked at again, whatever else may wake it: soon at first, then ever less often, at least every ten minutes.
 * @param createdAt real time, as `at`
 * @returns null where nothing is left to do
 */
export function dueAt({ status, provider, calledAt }: Stands, createdAt: Date, at: Date): Date | null {
  if (status === 'created' && calledAt) return new Date(at.getTime() + CALL_SECONDS * 1000)
  const looked = status === 'created' || ((status === 'pending' || status === 'needs_review') && provider !== 'manual')
  if (!looked) return null
  const age = (at.getTime() - createdAt.getTime()) / 1000
  return new Date(at.getTime() + Math.min(Math.max(age / 2, SOONEST_SECONDS), LATEST_SECONDS) * 1000)
}
