import type { Surge } from '../surge/surge-at'
import type { OrderTaxes } from '../tax/order-taxes'
import type { MarketFees } from './quote'

/** The terms that priced an order, kept with it: fees may change, and what was charged is explained by these. */
export interface OrderPricing {
  readonly fees: MarketFees
  /** Whose delivery fee it was, where a zone had one of its own. */
  readonly zone: { readonly id: string; readonly name: Readonly<Record<'en' | 'fr', string>> } | null
  /** Absent where there was none. */
  readonly surge?: Surge
  /** What its rules brought; absent where a plain rate taxed it. */
  readonly taxes?: OrderTaxes
}
