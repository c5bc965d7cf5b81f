import { apportion } from '../money/apportion'
import type { CurrencyCode } from '../money/currencies'
import { money } from '../money/money'
import { proportion } from '../money/proportion'
import { applyRules, type RulePart, shareByRules } from './apply-rules'
import { isUpon, type TaxedAs, type TaxRule } from './tax-rule'

/** What is taxed. `amount` is what it is sold for, integer minor units ≥ 0. */
export type TaxItem = TaxedAs & { readonly amount: number }

export interface ItemTerms {
  readonly currency: CurrencyCode
  readonly taxBasisPoints: number
  readonly taxIncluded: boolean
  /** In place of the plain rate, where there are any; empty where none of them holds at the door: nothing is taxed. */
  readonly taxRules?: readonly TaxRule[]
}

/** What one rule brings in of several amounts. */
export interface RuleSum extends RulePart {
  /** What it was taken on, without any tax. Integer minor units. */
  readonly base: number
}

export interface TaxedItem {
  /** Integer minor units. */
  readonly tax: number
  /** Those that are upon it, in their order; they add up to `tax`. Empty where a plain rate taxed it. */
  readonly parts: readonly RulePart[]
}

export interface TaxedItems {
  readonly tax: number
  /** As the items stand; they add up to `tax`. */
  readonly items: readonly TaxedItem[]
  /** In the order of the rules, none that is upon nothing; they add up to `tax`. Empty where a plain rate taxed. */
  readonly parts: readonly RuleSum[]
}

/**
 * Taxes several goods, or several fees, of an order (CMP-3; states.md: "taxes by rule on lines and fees"). What the same rules are upon is taxed as
 * one amount and rounded once, and its tax shared out among its items by the largest remainder: goods that are all taxed alike are taxed as a
 * whole. A plain rate is upon all goods and upon no fee.
 * @throws RangeError as `applyRules`
 */
export function taxItems(items: readonly TaxItem[], terms: ItemTerms): TaxedItems {
  const { taxRules: rules, taxIncluded: included, currency } = terms
  const taxed: TaxedItem[] = items.map(() => ({ tax: 0, parts: [] }))
  const sums = new Map<TaxRule, RuleSum>()
  for (const { upon, places } of alike(items, rules)) {
    const amounts = places.map((place) => items[place]?.amount ?? 0)
    const whole = money(
      amounts.reduce((sum, amount) => sum + amount, 0),
      currency,
    )
    if (whole.amount === 0) continue
    const { tax, net, parts } = upon ? applyRules(whole.amount, upon, { included }) : plainly(whole.amount, terms)
    apportion(money(tax, currency), amounts).forEach(({ amount }, index) => {
      taxed[places[index] ?? 0] = { tax: amount, parts: shareByRules(amount, upon ?? []) }
    })
    for (const { rule, amount } of parts) {
      const { amount: before = 0, base = 0 } = sums.get(rule) ?? {}
      sums.set(rule, { rule, amount: before + amount, base: base + net })
    }
  }
  return {
    tax: taxed.reduce((sum, { tax }) => sum + tax, 0),
    items: taxed,
    parts: (rules ?? []).flatMap((rule) => sums.get(rule) ?? []),
  }
}

/** Items by the rules that are upon them; `upon` is absent where there are no rules at all, and the plain rate is upon goods. */
function alike(
  items: readonly TaxItem[],
  rules: readonly TaxRule[] | undefined,
): { upon?: TaxRule[]; places: number[] }[] {
  if (!rules) return [{ places: items.flatMap((item, place) => ('fee' in item ? [] : [place])) }]
  const groups = new Map<string, { upon: TaxRule[]; places: number[] }>()
  items.forEach((item, place) => {
    const upon = rules.filter((rule) => isUpon(rule, item))
    const key = upon.map(({ id }) => id).join(' ')
    const group = groups.get(key) ?? { upon, places: [] }
    group.places.push(place)
    groups.set(key, group)
  })
  return [...groups.values()]
}

/** An included tax is the part of the price that it makes up: price × rate ÷ (1 + rate). */
function plainly(amount: number, { taxBasisPoints, taxIncluded }: ItemTerms) {
  const tax = proportion(amount, taxBasisPoints, taxIncluded ? 10_000 + taxBasisPoints : 10_000)
  return { tax, net: taxIncluded ? amount - tax : amount, parts: [] }
}
