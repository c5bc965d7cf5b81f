import type { LicenceState } from './licence-state'

/** How soon somebody must do something about a licence, the soonest first. */
export const URGENCIES = ['ended', 'week', 'month', 'season', 'waiting', 'later', 'endless'] as const
export type Urgency = (typeof URGENCIES)[number]

/** @param licence.daysLeft to its last day, negative once it has been; null where it does not end */
export function urgencyOf({ state, daysLeft }: { state: LicenceState; daysLeft: number | null }): Urgency {
  if (state === 'waiting') return 'waiting'
  if (state === 'expired' || state === 'suspended') return 'ended'
  if (daysLeft === null) return 'endless'
  if (daysLeft < 0) return 'ended'
  if (daysLeft <= 7) return 'week'
  if (daysLeft <= 30) return 'month'
  return daysLeft <= 60 ? 'season' : 'later'
}
