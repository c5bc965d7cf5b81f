/** A moment for people, in a market's own time zone: `21 Nov 2026, 10:05`. Empty for no moment. */
export function formatTime(value: string | null | undefined, locale: 'en' | 'fr', timeZone = 'UTC'): string {
  if (!value) return ''
  // English here is for people of many countries: the month in letters and 24 hours leave no doubt.
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(value))
}

/** The hour of a moment in a market's own time zone: `14:05`. */
export function formatHour(value: string | Date, locale: 'en' | 'fr', timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', { timeStyle: 'short', timeZone }).format(
    new Date(value),
  )
}

/** Where whoever looks is, for moments that belong to no market. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
