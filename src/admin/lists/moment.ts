/** English here is for people of many countries: the month in letters and 24 hours leave no doubt. */
const TAGS = { en: 'en-GB', fr: 'fr' } as const

/** A moment in a list: `21 Nov, 10:05`, with the year where it is another than now's. */
export function shortMoment(
  at: Date,
  { locale, timeZone, now }: { locale: 'en' | 'fr'; timeZone: string; now: Date },
): string {
  const year = (moment: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(moment)
  return new Intl.DateTimeFormat(TAGS[locale], {
    day: 'numeric',
    month: 'short',
    ...(year(at) !== year(now) && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at)
}

/** The whole of it, for who asks: day of the week, seconds, and whose time this is. */
export function fullMoment(at: Date, { locale, timeZone }: { locale: 'en' | 'fr'; timeZone: string }): string {
  const date = new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(at)
  return `${date} ${zoneName(at, locale, timeZone)} (${timeZone.replace('_', ' ')})`
}

/** `GMT+1`, `EST`; English of Britain would call New York's only by its distance. */
export function zoneName(at: Date, locale: 'en' | 'fr', timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-US', {
    timeZone,
    timeZoneName: 'short',
  }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
