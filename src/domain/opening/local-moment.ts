import { wallClock } from '../time/wall-clock'

const DAY = 86_400_000

/** A moment as people there say it. */
export interface LocalMoment {
  readonly at: Date
  /** YYYY-MM-DD. */
  readonly date: string
  readonly dayBefore: string
  /** HH:MM. */
  readonly time: string
  /** No clock change from two days before to two days after: what the clock shows tells everything. */
  readonly steady: boolean
}

/** @throws RangeError for an unknown zone */
export function localMoment(at: Date, timeZone: string): LocalMoment {
  const wall = wallClock(at.getTime(), timeZone)
  const offset = (days: number) => {
    const then = at.getTime() + days * DAY
    return wallClock(then, timeZone) - then
  }
  const [date = '', time = ''] = new Date(wall).toISOString().split('T')
  return {
    at,
    date,
    dayBefore: new Date(wall - DAY).toISOString().slice(0, 10),
    time: time.slice(0, 5),
    steady: offset(-2) === offset(2),
  }
}
