/** A span of time in the fewest words that matter to a dispatcher: `45 s`, `12 min`, `1 h 05`. */
export function duration(milliseconds: number, locale: 'en' | 'fr'): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? `${hours} h ${String(minutes % 60).padStart(2, '0')}`
    : `${Math.round(hours / 24)} ${locale === 'fr' ? 'j' : 'd'}`
}
