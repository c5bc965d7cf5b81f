/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1)

/** The days of the week from Monday on, in full. */
export function dayNames(locale: 'en' | 'fr'): string[] {
  const named = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => named.format(new Date(MONDAY + day * 86_400_000)))
}
