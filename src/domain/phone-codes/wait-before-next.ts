import type { AskingTerms } from './code-terms'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * Whole seconds until the next code may be asked for; 0: now.
 * @param asked when codes were asked for, in any order; older than a day counts for nothing
 */
export function waitBeforeNext(asked: readonly Date[], { pauses, perHour, perDay }: AskingTerms, now: Date): number {
  const at = now.getTime()
  const times = asked.map((each) => each.getTime()).sort((a, b) => b - a)
  const inHour = times.filter((time) => time > at - HOUR_MS)
  const pause = pauses[Math.min(inHour.length, pauses.length) - 1] ?? 0
  const until = [
    (inHour[0] ?? 0) + pause * 1000,
    (inHour[perHour - 1] ?? -HOUR_MS) + HOUR_MS,
    (times.filter((time) => time > at - DAY_MS)[perDay - 1] ?? -DAY_MS) + DAY_MS,
  ]
  return Math.max(0, Math.ceil((Math.max(...until) - at) / 1000))
}
