export type HourCycle = 'h12' | 'h23'

/** Tells moments as times of day in a market. Server and browser must agree to the letter, whatever kinds of spaces their data has. */
export function clockOf({
  locale,
  hourCycle,
  timeZone,
}: {
  locale: 'en' | 'fr'
  hourCycle: HourCycle
  timeZone: string
}): (moment: Date | string) => string {
  const clock = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-US', {
    hour: hourCycle === 'h12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle,
    timeZone,
  })
  return (moment) => clock.format(new Date(moment)).replace(/\s/g, ' ')
}

/** Tells the day of a moment in a market: `Sunday, November 22`. */
export function dayOf({ locale, timeZone }: { locale: 'en' | 'fr'; timeZone: string }): (moment: string) => string {
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-US', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  })
  return (moment) => day.format(new Date(moment)).replace(/\s/g, ' ')
}
