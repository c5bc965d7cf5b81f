import { PLAIN, STEP, type SurgePolicy } from './surge-policy'

/** A level stands at least so long after it was last asked for: nobody's price falls and rises between two looks. */
export const HOLD_MINUTES = 10

/** So much of a step before the next level is reached, and so much below its own before one is given up. */
const RISES_AT = 0.75
const FALLS_AT = 0.25

/** What a cell charges, and since when. */
export interface SurgeLevel {
  /** Basis points, `PLAIN` or more, in whole steps. */
  readonly multiplier: number
  readonly since: Date
  /** Until when it stands at least. */
  readonly until: Date
}

interface Asked {
  readonly before: SurgeLevel | undefined
  /** From 0 to 1, smoothed. */
  readonly shortage: number
  readonly policy: Pick<SurgePolicy, 'capBasisPoints'>
  readonly now: Date
}

/**
 * The level after one more look. Where every order goes without a courier it tends to the cap, where half of them do half way. It rises by
 * one step at a look, and falls once it was not asked for for `HOLD_MINUTES`; a cap that was lowered holds at once.
 */
export function nextLevel({ before, shortage, policy, now }: Asked): SurgeLevel {
  const most = Math.floor((policy.capBasisPoints - PLAIN) / STEP)
  const steps = ((policy.capBasisPoints - PLAIN) / STEP) * shortage
  const wanted = Math.min(most, Math.floor(steps + 1 - RISES_AT))
  const kept = Math.min(most, Math.floor(steps + 1 - FALLS_AT))
  const had = before ? Math.min(most, (before.multiplier - PLAIN) / STEP) : 0
  const held = before !== undefined && now < before.until
  const level = wanted > had ? had + 1 : kept >= had || held ? had : kept
  const multiplier = PLAIN + level * STEP
  const asked = kept >= level
  return {
    multiplier,
    since: before && before.multiplier === multiplier ? before.since : now,
    until: before && !asked ? before.until : new Date(now.getTime() + (level > 0 ? HOLD_MINUTES * 60_000 : 0)),
  }
}
