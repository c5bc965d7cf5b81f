const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long ago, for people: `3 min ago`, `il y a 3 min`. */
export function agoOf(seconds: number, locale: 'en' | 'fr'): string {
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' })
  const [unit, length] = UNITS.find(([, least]) => seconds >= least) ?? ['second', 1]
  if (unit === 'second') return format.format(0, 'second')
  return format.format(-Math.floor(seconds / length), unit)
}
