/** Whose tax it is: of a state or nation, of what is sold, of a county or city. */
export const TAX_LEVELS = ['state', 'excise', 'local'] as const
export type TaxLevel = (typeof TAX_LEVELS)[number]

/** Rates are whole millionths: 62,500 is 6.25 %, and 8.875 % loses nothing. */
export const MILLION = 1_000_000

/** So many times a tax may be taken on a tax. */
export const MOST_STEPS = 4

/** One tax upon all goods of a market, while it is in force. */
export interface TaxRule {
  readonly id: string
  /** Null: no authority is named; it stays with the market's own account. */
  readonly authorityId: string | null
  readonly level: TaxLevel
  /** 0 to a million. */
  readonly ratePpm: number
  /** Taxes of a later step are taken on the price and on the taxes of all steps before: 1 first. */
  readonly step: number
}
