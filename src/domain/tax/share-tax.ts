import type { CurrencyCode } from '../money/currencies'
import { money } from '../money/money'
import { allocate } from '../money/share'
import { shareByRules } from './apply-rules'
import { MILLION, type TaxLevel, type TaxRule } from './tax-rule'

/** An authority that a market's tax goes to. */
export interface TaxShare {
  readonly authorityId: string
  /** Of what is taxed, as the market's whole rate is; null: what the others leave of it. */
  readonly basisPoints: number | null
}

/** What one authority gets of an order's tax. */
export interface TaxPart {
  /** Null: no authority is named; it stays with the market's own account. */
  readonly authorityId: string | null
  /** Its own rate; of a rule, not always a whole number. */
  readonly basisPoints: number
  /** Of a rule; absent where the market has a plain rate. */
  readonly level?: TaxLevel
  readonly ruleId?: string
  /** What it was taken on, without any tax; absent where all parts were taken on the same. */
  readonly base?: number
  /** Integer minor units. */
  readonly amount: number
}

interface Taxed {
  readonly tax: number
  readonly currency: CurrencyCode
  /** The whole rate. */
  readonly basisPoints: number
  readonly shares: readonly TaxShare[]
  /** In place of rate and shares, where there are any. */
  readonly rules?: readonly TaxRule[]
}

/**
 * Splits the tax of an order among its authorities by their rates (CMP-3). The tax is rounded once, as a whole; what remains of the split goes to
 * the largest share, and the parts add up to it (states.md, "Rounding"). Where the shares come to more than the rate, they are its weights.
 */
export function shareTax({ tax, currency, basisPoints, shares, rules = [] }: Taxed): TaxPart[] {
  if (tax === 0) return []
  if (rules.some(({ ratePpm }) => ratePpm > 0))
    return shareByRules(tax, rules).flatMap(({ rule: { authorityId, ratePpm, level }, amount }) =>
      amount === 0 ? [] : [{ authorityId, basisPoints: (ratePpm * 10_000) / MILLION, level, amount }],
    )
  const named = shares.flatMap(({ authorityId, basisPoints }) =>
    basisPoints === null ? [] : [{ authorityId: authorityId as string | null, basisPoints }],
  )
  const left = basisPoints - named.reduce((sum, share) => sum + share.basisPoints, 0)
  const main = shares.find((share) => share.basisPoints === null)?.authorityId ?? null
  const rates =
    left > 0 || named.length === 0 ? [{ authorityId: main, basisPoints: Math.max(left, 0) }, ...named] : named
  const weights = rates.map((rate) => rate.basisPoints)
  // A rate of nothing that brought something: terms that were not kept.
  const parts = weights.some((weight) => weight > 0) ? allocate(money(tax, currency), weights) : [money(tax, currency)]
  return rates.flatMap((rate, index) => {
    const amount = parts[index]?.amount ?? 0
    return amount === 0 ? [] : [{ ...rate, amount }]
  })
}
