import { tzOffset } from '@date-fns/tz'

const DAY = 86_400_000
const MINUTE = 60_000

/**
 * What the clock on the wall shows at a moment, as milliseconds of a UTC date that would show the same.
 * @param timeZone IANA zone
 * @throws RangeError for an unknown zone
 */
export function wallClock(at: number, timeZone: string): number {
  const minutes = tzOffset(timeZone, new Date(at))
  if (Number.isNaN(minutes)) throw new RangeError(`there is no time zone ${timeZone}`)
  return at + minutes * MINUTE
}

/** The first moment with this wall clock. One that is left out is the moment of the change: clocks have passed it then, and not before. */
export function momentOf(wall: number, timeZone: string): number {
  const offset = (at: number) => wallClock(at, timeZone) - at
  const [before, after] = [offset(wall - DAY), offset(wall + DAY)]
  const [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)]
  return [early, late].find((at) => wallClock(at, timeZone) === wall) ?? changeBetween(early, late, timeZone)
}

/** When clocks were put forward, to the minute. */
function changeBetween(early: number, late: number, timeZone: string): number {
  const old = wallClock(early, timeZone) - early
  let [from, to] = [early, late]
  while (to - from > MINUTE) {
    const middle = from + Math.floor((to - from) / 2 / MINUTE) * MINUTE
    if (wallClock(middle, timeZone) - middle === old) from = middle
    else to = middle
  }
  return to
}
