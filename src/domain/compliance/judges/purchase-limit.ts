import { localDay } from '../../time/local-day'
import type { Verdict } from '../decision'
import type { Item } from '../facts'
import type { Measure, Rule } from '../rule'
import { type Asked, allow, ask, refuse } from './asked'

const HOUR = 3_600_000
/** Sums are told in whole thousandths of a unit, so that 0.1 and 0.2 are 0.3. */
const FINE = 1_000

/** From when on purchases count against a limit. */
export function limitBegins({ hours }: Rule<'purchase_limit'>, now: Date, timeZone: string): Date {
  return hours === null ? localDay(now, timeZone).from : new Date(now.getTime() - hours * HOUR)
}

/**
 * So much of it for a person in a day or a rolling window, counted in equivalent units: what lies at home counts with what is in the cart. An
 * amount that nobody knows is never taken for nothing.
 */
export function judgePurchases(rule: Rule<'purchase_limit'>, { facts, items, now }: Asked): Verdict {
  const { most, unit, hours, measures } = rule
  const wanted = amountOf(items, measures)
  const used = { most, unit, hours, wanted: plain(wanted) }
  if (wanted === null) return refuse('amount_unknown', null, used)
  if (fine(wanted) > fine(most)) return tooMuch(wanted, rule, used)
  if (!facts.person) return ask('sign_in_required', 'checkout', { by: 'sign_in' }, used)
  const since = limitBegins(rule, now, facts.timeZone)
  const counted = facts.person.purchases.filter(
    ({ at, goods }) => at >= since && (rule.goods.length === 0 || rule.goods.includes(goods)),
  )
  const before = amountOf(counted, measures)
  const known = { ...used, before: plain(before) }
  if (before === null) return refuse('amount_unknown', null, known)
  const total = wanted + before
  return fine(total) > fine(most) ? tooMuch(total, rule, known) : allow(known)
}

function tooMuch(total: number, { most, unit }: Rule<'purchase_limit'>, used: Verdict['used']): Verdict {
  return refuse('purchase_limit', { by: 'take_less', excess: (fine(total) - fine(most)) / FINE, unit }, used)
}

/** In the unit; null where something of it cannot be told. Rounded by nobody yet: what is lost of a piece would be lost as often as it is bought. */
function amountOf(items: readonly Omit<Item, 'value'>[], measures: readonly Measure[]): number | null {
  let sum = 0
  for (const { goods, quantity, attributes } of items) {
    const measure = measures.find((each) => each.goods === goods)
    const piece = measure && pieceOf(measure, attributes)
    if (piece === undefined) return null
    sum += piece * quantity
  }
  return sum
}

function pieceOf({ attribute, factor }: Measure, attributes: Item['attributes']): number | undefined {
  if (attribute === null) return factor
  const value = attributes[attribute]
  return typeof value === 'number' && value >= 0 ? value * factor : undefined
}

const fine = (amount: number): number => Math.round(amount * FINE)
const plain = (amount: number | null): number | null => (amount === null ? null : fine(amount) / FINE)
