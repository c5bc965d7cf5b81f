const PLAIN = /^-?\d{1,9}([.,]\d{1,6})?$/
const MOST = 1_000_000_000
const PLACES = 6
/** Digits that a double keeps whatever they are. */
const SURE = 15

/**
 * A decimal of at most nine digits and six places, written with a point or a comma, or a number. So short, it is the same in JSON, in
 * JavaScript and as PostgreSQL's `numeric`, and compares as people compare it; the dust of a sum (0.1 + 0.2) is blown off.
 * @returns undefined for what is none
 */
export function decimalOf(given: unknown): number | undefined {
  const number = numberOf(given)
  if (number === undefined || Math.abs(number) >= MOST || Number(number.toFixed(PLACES)) !== number) return undefined
  return number === 0 ? 0 : number
}

function numberOf(given: unknown): number | undefined {
  if (typeof given === 'number') return Number.isFinite(given) ? Number(given.toPrecision(SURE)) : undefined
  if (typeof given !== 'string') return undefined
  const text = given.trim()
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : undefined
}
