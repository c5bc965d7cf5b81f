import type { CurrencyCode } from '../money/currencies'
import { taxOrder } from './order-taxes'
import { shareTax, type TaxPart, type TaxShare } from './share-tax'
import { TAX_LEVELS, type TaxLevel, type TaxRule } from './tax-rule'

/** How a market taxes, as it is kept with its orders. */
export interface TaxTerms {
  readonly taxBasisPoints: number
  readonly taxIncluded: boolean
  readonly taxShares?: readonly TaxShare[]
  readonly taxRules?: readonly TaxRule[]
}

const NO_FEES = { delivery: 0, service: 0, small_order: 0 }

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
 * @param goods `subtotal` in integer minor units ≥ 0, all of one category; null: of none that a rule names
 */
export function tellTaxes(
  { subtotal, categoryId }: { subtotal: number; categoryId: string | null },
  currency: CurrencyCode,
  terms: TaxTerms,
): ToldTaxes {
  const { taxBasisPoints: basisPoints, taxIncluded, taxShares: shares = [] } = terms
  const { tax, taxes } = taxOrder({ lines: [{ amount: subtotal, categoryId }], fees: NO_FEES }, { ...terms, currency })
  const main = shares.find((share) => share.basisPoints === null)?.authorityId ?? null
  const parts = (taxes?.goods ?? shareTax({ tax, currency, basisPoints, shares })).map((part) => ({
    ...part,
    level: part.level ?? (part.authorityId === main ? ('state' as const) : ('local' as const)),
  }))
  const of = (level: TaxLevel) => parts.reduce((sum, part) => (part.level === level ? sum + part.amount : sum), 0)
  const [state, excise, local] = TAX_LEVELS.map(of) as [number, number, number]
  return { taxes: { state, excise, local, total: tax }, parts, total: taxIncluded ? subtotal : subtotal + tax }
}
