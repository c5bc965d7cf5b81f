import type { OpeningHours } from '../opening/opening-hours'
import type { Fields, ScheduleFields } from './states'
import { readWeek, writeWeek } from './week-text'

const SCHEDULE_FIELDS = ['hours', 'seasonFrom', 'seasonUntil'] as const satisfies (keyof ScheduleFields)[]

const ALL_DAY = writeWeek(Array.from({ length: 7 }, () => [{ opens: '00:00', closes: '24:00' }]))

/** A season at all hours says its days alone. */
export function fieldsOfSchedule(schedule: OpeningHours | null): ScheduleFields {
  const { from: seasonFrom = null, until: seasonUntil = null } = schedule ?? {}
  const hours = schedule ? writeWeek(schedule.week) : null
  return { hours: hours === ALL_DAY && (seasonFrom ?? seasonUntil) ? null : hours, seasonFrom, seasonUntil }
}

/** The schedule that such fields tell, of what has been read and found good. */
export function scheduleOfFields(fields: Fields): OpeningHours | null {
  const [hours, from, until] = SCHEDULE_FIELDS.map((field) => fields[field] ?? null)
  if (hours === null && from === null && until === null) return null
  const week = readWeek(String(hours ?? ALL_DAY))
  if (!week) throw new Error(`no hours: ${String(hours)}`)
  return {
    week,
    special: [],
    ...(from !== null && { from: String(from) }),
    ...(until !== null && { until: String(until) }),
  }
}

/** Whether a change says anything of the schedule. */
export function tellsSchedule(set: Fields): boolean {
  return SCHEDULE_FIELDS.some((field) => field in set)
}
