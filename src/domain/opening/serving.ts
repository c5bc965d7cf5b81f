import { isOpen } from './is-open'
import type { LocalMoment } from './local-moment'
import { type Interval, openIntervals } from './open-intervals'
import type { OpeningHours } from './opening-hours'
import type { Schedule } from './spans-of'

/** Whether something that has hours of its own can be had, such as breakfast, and else from when. */
export interface Serving {
  readonly availableNow: boolean
  /** When it can be had next, its restaurant being open then; null while it can be had, and where nothing is foreseen. */
  readonly availableAt: Date | null
}

const DAYS_AHEAD = 14
const DAY = 86_400_000
const ALWAYS: Serving = { availableNow: true, availableAt: null }

/**
 * @param hours of the thing and of all that it cannot be had without; holidays are for its restaurant to keep. None: whenever it is open
 * @param place when its restaurant is open
 */
export function servingAt(hours: readonly OpeningHours[], place: Schedule, moment: LocalMoment): Serving {
  const schedules = hours.map((each): Schedule => ({ hours: each, holidays: [], timeZone: place.timeZone }))
  if (schedules.every((schedule) => isOpen(schedule, moment))) return ALWAYS
  const from = lookFrom(hours, moment)
  const [first] = [place, ...schedules]
    .map((schedule) => openIntervals(schedule, from, DAYS_AHEAD))
    .reduce(shared)
    .filter(({ to }) => to > from)
  return { availableNow: false, availableAt: first ? new Date(Math.max(first.from.getTime(), from.getTime())) : null }
}

/** Nothing before the last season begins needs to be looked at; a day earlier is early enough in every zone. */
function lookFrom(hours: readonly OpeningHours[], { at }: LocalMoment): Date {
  const seasons = hours.flatMap(({ from }) => (from ? [Date.parse(from) - DAY] : []))
  return new Date(Math.max(at.getTime(), ...seasons))
}

/** What lies in one of each; both are sorted and disjoint, and so is the answer. */
function shared(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const from = Math.max(one.from.getTime(), other.from.getTime())
      const to = Math.min(one.to.getTime(), other.to.getTime())
      return from < to ? [{ from: new Date(from), to: new Date(to) }] : []
    }),
  )
}
