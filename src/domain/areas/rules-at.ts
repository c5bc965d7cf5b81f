import type { MarketTaxRule, TaxRule } from '../tax/tax-rule'
import { inArea } from './area'
import type { Door } from './door'
import type { ServiceArea } from './service-area'

/** The rules that hold at a door: those of the whole market, and those of an area that it lies in, as a city's are (CMP-3). */
export function rulesAt(rules: readonly MarketTaxRule[], areas: readonly ServiceArea[], door: Door): TaxRule[] {
  return rules.flatMap(({ areas: ids = null, ...rule }) =>
    ids === null || areas.some((area) => ids.includes(area.id) && inArea(area, door)) ? [rule] : [],
  )
}
