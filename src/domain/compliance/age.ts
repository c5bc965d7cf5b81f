/**
 * Whole years of life on a day. Who was born on 29 February is a year older on 1 March where the year has no such day: never a day too
 * early. Both are days of the calendar, so no time zone plays a part; whoever asks takes the day of the market (IDV-3).
 * @param dateOfBirth YYYY-MM-DD
 * @param day YYYY-MM-DD
 * @returns NaN where either is no date, which is less than nothing and more than nothing: compare with `>=`
 */
export function ageOn(dateOfBirth: string, day: string): number {
  if (!isDay(dateOfBirth) || !isDay(day)) return Number.NaN
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}
