import type { CurrencyCode } from '../money/currencies'
import type { OurMovement, TheirMovement } from './movement'

interface DayTotal {
  readonly currency: CurrencyCode
  /** What the day moved, fees taken off. Integer minor units. */
  readonly ours: number
  readonly theirs: number
}

const netOf = ({ direction, amount, fee }: OurMovement | TheirMovement): number =>
  (direction === 'in' ? amount : -amount) - (fee ?? 0)

/** What a day moved by both books, by currency; only what is done counts. */
export function dayTotals(ours: readonly OurMovement[], theirs: readonly TheirMovement[], day: string): DayTotal[] {
  const done = <M extends OurMovement | TheirMovement>(all: readonly M[]) =>
    all.filter((one) => one.day === day && one.state === 'done')
  const [our, their] = [done(ours), done(theirs)]
  const currencies = [...new Set([...our, ...their].map(({ currency }) => currency))].sort()
  const sum = (all: readonly (OurMovement | TheirMovement)[], currency: CurrencyCode) =>
    all.reduce((total, one) => (one.currency === currency ? total + netOf(one) : total), 0)
  return currencies.map((currency) => ({ currency, ours: sum(our, currency), theirs: sum(their, currency) }))
}
