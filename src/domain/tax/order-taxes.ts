import type { TaxPart } from './share-tax'
import { type ItemTerms, type RuleSum, taxItems } from './tax-items'
import { MILLION, TAXED_FEES, type TaxedFee, type TaxLevel } from './tax-rule'

/** How rules taxed an order, kept with it. Integer minor units. */
export interface OrderTaxes {
  /** Of its goods, by rule; they add up to the taxes of its lines. */
  readonly goods: readonly TaxPart[]
  /** Of its fees, by rule; they add up to `ofFees`. */
  readonly fees: readonly TaxPart[]
  readonly ofFees: Readonly<Record<TaxedFee, number>>
}

/** What one rule brought of an order. Integer minor units. */
export interface ToldPart extends Pick<TaxPart, 'basisPoints' | 'amount'> {
  readonly level: TaxLevel
  /** What it was taken on, without any tax. */
  readonly base: number
}

interface Priced {
  /** What each line is sold for, and the category of its product. */
  readonly lines: readonly { readonly amount: number; readonly categoryId: string | null }[]
  readonly fees: Readonly<Record<TaxedFee, number>>
}

interface Taxed {
  /** Of all of it. */
  readonly tax: number
  /** As the lines stand. */
  readonly lines: readonly number[]
  /** Null where a plain rate taxed it, and no fee. */
  readonly taxes: OrderTaxes | null
}

/** Taxes an order, its goods apart from its fees: who hands over the tax of the goods need not hand over that of the fees. */
export function taxOrder({ lines, fees }: Priced, terms: ItemTerms): Taxed {
  const goods = taxItems(lines, terms)
  const charged = taxItems(
    TAXED_FEES.map((fee) => ({ fee, amount: fees[fee] })),
    terms,
  )
  const [delivery = 0, service = 0, small_order = 0] = charged.items.map(({ tax }) => tax)
  return {
    tax: goods.tax + charged.tax,
    lines: goods.items.map(({ tax }) => tax),
    taxes: terms.taxRules
      ? { goods: asParts(goods.parts), fees: asParts(charged.parts), ofFees: { delivery, service, small_order } }
      : null,
  }
}

const asParts = (sums: readonly RuleSum[]): TaxPart[] =>
  sums.flatMap(({ rule: { authorityId, ratePpm, level, id }, amount, base }) =>
    amount === 0 ? [] : [{ ruleId: id, authorityId, basisPoints: (ratePpm * 10_000) / MILLION, level, base, amount }],
  )

/** Each rule once, with what it brought of goods and of fees. */
export function tellParts({ goods, fees }: OrderTaxes): ToldPart[] {
  const told = new Map<string, ToldPart>()
  for (const { ruleId = '', level = 'state', basisPoints, base = 0, amount } of [...goods, ...fees]) {
    const before = told.get(ruleId)
    told.set(ruleId, { level, basisPoints, base: base + (before?.base ?? 0), amount: amount + (before?.amount ?? 0) })
  }
  return [...told.values()]
}
