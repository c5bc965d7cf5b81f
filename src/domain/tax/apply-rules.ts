import { halfEvenOf } from '../money/half-even-of'
import { MILLION, MOST_STEPS, type TaxRule } from './tax-rule'

/** What one rule brings in of an amount. */
export interface RulePart {
  readonly rule: TaxRule
  /** Integer minor units. */
  readonly amount: number
}

export interface Taxed {
  /** Without any tax. Integer minor units, as all here. */
  readonly net: number
  readonly tax: number
  readonly gross: number
  /** In the order of the rules; they add up to `tax`. */
  readonly parts: readonly RulePart[]
}

/**
 * Taxes an amount by rules (CMP-3), exactly: their rates are added up as fractions, step upon step, and the tax of the whole is rounded half-even
 * once. The parts are shared out by the exact rates, the largest taking what remains, so that they always add up. Of a price that holds its taxes,
 * they are the part that the rates make of it.
 * @param amount integer minor units ≥ 0: the price without its taxes, or with them where they are `included`
 * @throws RangeError for an amount or a rule that is none
 */
export function applyRules(amount: number, rules: readonly TaxRule[], { included }: { included: boolean }): Taxed {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is no amount to tax`)
  const tax = taxByRules(amount, rules, { included })
  const net = included ? amount - tax : amount
  return { net, tax, gross: net + tax, parts: shareByRules(tax, rules) }
}

/** The tax alone; of an amount below zero it is what would be given back. Throws as `applyRules` for a rule that is none. */
export function taxByRules(amount: number, rules: readonly TaxRule[], { included }: { included: boolean }): number {
  const { whole, weights } = ratesOf(rules)
  const rate = weights.reduce((sum, weight) => sum + weight, 0n)
  return halfEvenOf(BigInt(amount) * rate, included ? whole + rate : whole)
}

/** Shares a tax that was found out among the rules that made it; the parts add up to it. */
export function shareByRules(tax: number, rules: readonly TaxRule[]): RulePart[] {
  const { weights } = ratesOf(rules)
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  if (all === 0n) return rules.map((rule) => ({ rule, amount: 0 }))
  const largest = weights.reduce((best, weight, index) => (weight > (weights[best] ?? 0n) ? index : best), 0)
  let rest = tax
  const amounts = weights.map((weight, index) => {
    if (index === largest) return 0
    const exact = halfEvenOf(BigInt(tax) * weight, all)
    // Where there are more parts than minor units the earlier ones are served first: none has the sign of the other side.
    const part = Math.abs(exact) > Math.abs(rest) ? rest : exact
    rest -= part
    return part
  })
  return rules.map((rule, index) => ({ rule, amount: index === largest ? rest : (amounts[index] ?? 0) }))
}

/** All rates together, in hundredths of a percent, for people to read: with taxes on taxes it need not be a whole number. */
export function effectiveBasisPoints(rules: readonly TaxRule[]): number {
  const { whole, weights } = ratesOf(rules)
  const rate = weights.reduce((sum, weight) => sum + weight, 0n)
  return Number((rate * 1_000_000n) / whole) / 100
}

/** What each rule takes of the price without taxes, as a fraction of `whole`. */
function ratesOf(rules: readonly TaxRule[]): { whole: bigint; weights: bigint[] } {
  for (const { ratePpm, step } of rules)
    if (!isWhole(ratePpm, 0, MILLION) || !isWhole(step, 1, MOST_STEPS))
      throw new RangeError(`no tax is ${ratePpm} millionths at step ${step}`)
  const million = BigInt(MILLION)
  const whole = million ** BigInt(MOST_STEPS)
  const upon = (step: number): bigint =>
    rules.reduce((base, rule) => (rule.step < step ? base + taxOf(rule) : base), whole)
  const taxOf = ({ step, ratePpm }: TaxRule): bigint => (upon(step) * BigInt(ratePpm)) / million
  return { whole, weights: rules.map(taxOf) }
}

const isWhole = (value: number, least: number, most: number) =>
  Number.isSafeInteger(value) && value >= least && value <= most
