/** A span of whole days or years as people say it: "1 day", "30 jours". */
export function spanText(locale: string, count: number, unit: 'day' | 'year'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
