import { dayCount, MOST_DAYS, type Period, presetPeriod } from './period'

/** Days that were asked for, or the month up to today; undefined where they are no period, or longer than is told at once. */
export function readPeriod(
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
): Period | undefined {
  if (!asked.from && !asked.to) return presetPeriod('month', today)
  const { from, to } = asked
  if (!from || !to) return undefined
  const period = { from, to }
  const days = dayCount(period)
  return days >= 1 && days <= MOST_DAYS ? period : undefined
}
