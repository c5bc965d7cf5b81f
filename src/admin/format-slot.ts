import { localDay } from '../domain/time/local-day'
import { formatHour } from './format-time'

interface Where {
  locale: 'en' | 'fr'
  /** The market's, IANA. */
  timeZone: string
  now: Date
}

/** The slot of an order for people: `19:30 – 20:00` today, `Sun 22 Nov, 19:30 – 20:00` on another day. */
export function formatSlot(slot: { from: string; to: string }, { locale, timeZone, now }: Where): string {
  const from = new Date(slot.from)
  const hours = `${formatHour(from, locale, timeZone)} – ${formatHour(slot.to, locale, timeZone)}`
  if (localDay(from, timeZone).date === localDay(now, timeZone).date) return hours
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  })
  return `${day.format(from)}, ${hours}`
}
