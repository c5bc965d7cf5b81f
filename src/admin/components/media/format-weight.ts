/** Bytes as people read them: kilobytes, from a million on megabytes. */
export function formatWeight(bytes: number, locale: 'en' | 'fr'): string {
  const [unit, value] = bytes < 1_000_000 ? ['kilobyte', bytes / 1_000] : ['megabyte', bytes / 1_000_000]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }).format(value)
}
