import { shareByRules } from '../tax/apply-rules'
import type { OrderTaxes } from '../tax/order-taxes'
import type { TaxPart } from '../tax/share-tax'
import { isUpon, type TaxedAs, type TaxedFee, type TaxRule } from '../tax/tax-rule'
import { type Due, sumOfDues } from './due'
import type { FeeDues } from './sold-order'

/** A line with what of the order's tax was its own, integer minor units, and by what rules may have brought it. */
interface TaxedLine {
  readonly tax: number | null
  readonly categoryId: string | null
}

interface Delivered<L extends TaxedLine> {
  /** As it was booked, by authority. */
  readonly booked: readonly Due[]
  /** Null where a plain rate taxed it. */
  readonly taxes: OrderTaxes | null
  readonly rules: readonly TaxRule[]
  readonly lines: readonly L[]
}

interface Dues<L> {
  readonly dues: readonly Due[]
  readonly feeDues?: FeeDues
  readonly lines: readonly (L & { readonly dues?: readonly number[] })[]
}

/** Whose the taxes of a delivered order are, by the rules that brought them: those of each line and those of the fees. */
export function duesOf<L extends TaxedLine>({ booked: all, taxes, rules, lines }: Delivered<L>): Dues<L> {
  if (!taxes) return { dues: all, lines }
  // Where the restaurant hands over the taxes of its goods, those of the fees alone were booked.
  const brought = [...taxes.goods, ...taxes.fees]
  const dues = byRule(sumOfDues(all) === sumOfDues(brought) ? brought : taxes.fees)
  const place = (ruleId: string | null | undefined) => dues.findIndex((due) => due.ruleId === ruleId)
  const booked = dues.map(() => 0)
  for (const { ruleId, amount } of taxes.fees) booked[place(ruleId)] = amount
  const shared = (tax: number, as: TaxedAs) => {
    const own = dues.map(() => 0)
    for (const { rule, amount } of shareByRules(
      tax,
      rules.filter((each) => isUpon(each, as)),
    )) {
      const at = place(rule.id)
      if (at >= 0) own[at] = amount
    }
    return own
  }
  const of = (fee: TaxedFee) => shared(taxes.ofFees[fee], { fee })
  return {
    dues,
    feeDues: {
      booked,
      of: { delivery: of('delivery'), service: of('service'), small_order: of('small_order'), tip: [] },
    },
    lines: lines.map((line) => ({ ...line, dues: shared(line.tax ?? 0, line) })),
  }
}

function byRule(parts: readonly TaxPart[]): Due[] {
  const sums = new Map<string, Due>()
  for (const { authorityId, ruleId = '', amount } of parts)
    sums.set(ruleId, { authorityId, ruleId, amount: amount + (sums.get(ruleId)?.amount ?? 0) })
  return [...sums.values()]
}
