import { daysUntil } from '../time/calendar-day'

/** So many days before its last one its holder is told that a licence ends; 0: it has ended. */
export const REMINDER_DAYS = [60, 30, 7, 1, 0] as const
export type ReminderDays = (typeof REMINDER_DAYS)[number]

/** What ended longer ago than this, when nobody was looking, is told to nobody: the panel shows it all the same. */
const TOLD_AFTER_DAYS = 7

/**
 * The one reminder that is due on a day; null where none is. Of several that nobody sent in time the last alone is.
 * @param expiresOn the last day on which it is good, YYYY-MM-DD, as `today` in the zone of the market
 */
export function reminderDue(expiresOn: string, today: string): ReminderDays | null {
  const left = daysUntil(today, expiresOn)
  if (left < -TOLD_AFTER_DAYS) return null
  return REMINDER_DAYS.findLast((days) => left <= days && (days > 0 || left < 0)) ?? null
}
