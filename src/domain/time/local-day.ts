const DAY = 86_400_000

/** One calendar day in a place, as instants. */
export interface LocalDay {
  /** YYYY-MM-DD there. */
  readonly date: string
  readonly from: Date
  /** The first instant of the next day, which is not of this one. */
  readonly to: Date
  /**
   * 25 instants: hour `h` of the wall clock lasts from `hours[h]` until `hours[h + 1]`. Where a clock change leaves an hour out it is
   * empty, where it repeats one it is two hours long, so the 24 hours always make up the whole day.
   */
  readonly hours: readonly Date[]
}

/**
 * The day in which `at` falls in a time zone, or the one so many days before it.
 * @param timeZone IANA zone
 * @throws RangeError for an unknown zone
 */
export function localDay(at: Date, timeZone: string, daysAgo = 0): LocalDay {
  const wall = wallClock(at, timeZone)
  const midnight = wall - modulo(wall, DAY) - daysAgo * DAY
  const hours = Array.from({ length: 25 }, (_, hour) => new Date(instantOf(midnight + hour * 3_600_000, timeZone)))
  const [from = at, to = at] = [hours[0], hours[24]]
  return { date: new Date(midnight).toISOString().slice(0, 10), from, to, hours }
}

/** The moment at which clocks there showed the same time so many days before. */
export function daysEarlier(at: Date, timeZone: string, days: number): Date {
  return new Date(instantOf(wallClock(at, timeZone) - days * DAY, timeZone))
}

/** What the clock on the wall shows, as milliseconds of a UTC date that would show the same. */
function wallClock(at: Date, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) + modulo(at.getTime(), 1000)
}

/** The first instant with this wall clock. One that is skipped lies as far behind the change as it claims to. */
function instantOf(wall: number, timeZone: string): number {
  const offsets = [-DAY, DAY].map((shift) => wallClock(new Date(wall + shift), timeZone) - (wall + shift))
  const [before = 0, after = 0] = offsets
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)]
  return candidates.find((instant) => wallClock(new Date(instant), timeZone) === wall) ?? wall - before
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}

/** Making a formatter costs a hundred times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}
