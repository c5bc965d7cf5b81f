import { proportion } from '../money/proportion'
import type { Discount } from '../promotions/discount'
import { taxByRules } from '../tax/apply-rules'
import type { TaxRule } from '../tax/tax-rule'

interface TaxTerms {
  readonly taxBasisPoints: number
  readonly taxIncluded: boolean
  /** In force in place of the plain rate, where there are any. */
  readonly taxRules?: readonly TaxRule[]
}

/**
 * What is taxed: the items less what the restaurant takes off them itself. A discount that the platform pays lowers no price: the restaurant is
 * paid as if there were none, and owes the tax of that (states.md, "Money of an order").
 */
export function taxableOf(subtotal: number, discounts: readonly Pick<Discount, 'off' | 'byRestaurant'>[]): number {
  return discounts.reduce((rest, { off, byRestaurant }) => (off === 'items' ? rest - byRestaurant : rest), subtotal)
}

/** Integer minor units. An included tax is the part of the price that it makes up: price × rate ÷ (1 + rate). */
export function taxOn(taxable: number, { taxBasisPoints, taxIncluded, taxRules = [] }: TaxTerms): number {
  if (taxRules.length > 0) return taxByRules(taxable, taxRules, { included: taxIncluded })
  return proportion(taxable, taxBasisPoints, taxIncluded ? 10_000 + taxBasisPoints : 10_000)
}
