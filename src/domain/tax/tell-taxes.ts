import type { CurrencyCode } from '../money/currencies'
import { taxOn } from '../pricing/tax-on'
import { shareTax, type TaxPart, type TaxShare } from './share-tax'
import { TAX_LEVELS, type TaxLevel, type TaxRule } from './tax-rule'

/** How a market taxes, as it is kept with its orders. */
export interface TaxTerms {
  readonly taxBasisPoints: number
  readonly taxIncluded: boolean
  readonly taxShares?: readonly TaxShare[]
  readonly taxRules?: readonly TaxRule[]
}

/** Integer minor units. */
export interface ToldTaxes {
  /** Of each level, and all together: they add up. */
  readonly taxes: Readonly<Record<TaxLevel | 'total', number>>
  readonly parts: readonly (TaxPart & { readonly level: TaxLevel })[]
  /** What is to be paid; the subtotal itself where it holds its taxes. */
  readonly total: number
}

/**
 * What an order of goods worth so much is taxed in a market, by the formula that orders are priced by. Of a plain rate the main part is the state's,
 * and what is another authority's is local.
 * @param subtotal integer minor units ≥ 0
 */
export function tellTaxes(subtotal: number, currency: CurrencyCode, terms: TaxTerms): ToldTaxes {
  const { taxBasisPoints: basisPoints, taxIncluded, taxShares: shares = [], taxRules: rules } = terms
  const tax = taxOn(subtotal, terms)
  const main = shares.find((share) => share.basisPoints === null)?.authorityId ?? null
  const parts = shareTax({ tax, currency, basisPoints, shares, rules }).map((part) => ({
    ...part,
    level: part.level ?? (part.authorityId === main ? ('state' as const) : ('local' as const)),
  }))
  const of = (level: TaxLevel) => parts.reduce((sum, part) => (part.level === level ? sum + part.amount : sum), 0)
  const [state, excise, local] = TAX_LEVELS.map(of) as [number, number, number]
  return { taxes: { state, excise, local, total: tax }, parts, total: taxIncluded ? subtotal : subtotal + tax }
}
