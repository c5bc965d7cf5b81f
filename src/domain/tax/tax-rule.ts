/** Whose tax it is: of a state or nation, of what is sold, of a county or city. */
export const TAX_LEVELS = ['state', 'excise', 'local'] as const
export type TaxLevel = (typeof TAX_LEVELS)[number]

/** Rates are whole millionths: 62,500 is 6.25 %, and 8.875 % loses nothing. */
export const MILLION = 1_000_000

/** So many times a tax may be taken on a tax. */
export const MOST_STEPS = 4

/** What of an order besides its goods may be taxed; the surge is part of the delivery. */
export const TAXED_FEES = ['delivery', 'service', 'small_order'] as const
export type TaxedFee = (typeof TAXED_FEES)[number]

/** How the goods of a rule are told: all, those of some categories alone, or all but those. */
export const TAX_SCOPES = ['all', 'only', 'except'] as const
export type TaxScope = (typeof TAX_SCOPES)[number]

/** Where a rule of a market holds. */
export const TAX_PLACES = ['everywhere', 'areas'] as const
export type TaxPlace = (typeof TAX_PLACES)[number]

/** One tax of a market, while it is in force. */
export interface TaxRule {
  readonly id: string
  /** Null: no authority is named; it stays with the market's own account. */
  readonly authorityId: string | null
  readonly level: TaxLevel
  /** 0 to a million. */
  readonly ratePpm: number
  /** Taxes of a later step are taken on the price and on the taxes of all steps before: 1 first. */
  readonly step: number
  /** Absent: upon all goods. */
  readonly scope?: TaxScope
  /** Ids of those that `scope` speaks of. */
  readonly categories?: readonly string[]
  /** Absent: upon no fee. */
  readonly fees?: readonly TaxedFee[]
}

/** A rule of a market as it is set up. */
export interface MarketTaxRule extends TaxRule {
  /** Ids of the areas whose doors it holds at; null or absent: everywhere in the market. */
  readonly areas?: readonly string[] | null
}

/** What a tax may be upon: goods of a category, or a fee. */
export type TaxedAs = { readonly categoryId: string | null } | { readonly fee: TaxedFee }

/** Whether a rule taxes goods of a category, or a fee. Goods without a category are of none that is named. */
export function isUpon({ scope = 'all', categories = [], fees = [] }: TaxRule, as: TaxedAs): boolean {
  if ('fee' in as) return fees.includes(as.fee)
  if (scope === 'all') return true
  return (as.categoryId !== null && categories.includes(as.categoryId)) === (scope === 'only')
}
