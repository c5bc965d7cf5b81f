/** A rate for people: 1925 basis points are `19.25%` in English and `19,25 %` in French. */
export function writeRate(basisPoints: number, locale: 'en' | 'fr'): string {
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(basisPoints / 100)
  return locale === 'fr' ? `${percent}\u00a0%` : `${percent}%`
}
