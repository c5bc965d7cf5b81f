import { sql } from 'drizzle-orm'
import type { AgreedFees } from '../../domain/reconciliation/agreed-fees'

export interface AgreedRow {
  mtn: number
  orange: number
  euMobile: number
  card: number
  cardFixed: number | null
}

/** What a market has agreed with its providers, of `m`. */
export const AGREED = sql`m.mtn_fee_basis_points as mtn, m.orange_fee_basis_points as orange, m.eu_mobile_fee_basis_points as "euMobile",
  m.card_fee_basis_points as card, m.card_fee_fixed as "cardFixed"`

/** Cards cost a fixed part too: where it is not said, nothing is agreed. */
export function agreedFees({ mtn, orange, euMobile, card, cardFixed }: AgreedRow): AgreedFees {
  return {
    mtn: { basisPoints: mtn, fixed: 0 },
    orange: { basisPoints: orange, fixed: 0 },
    eu_mobile: { basisPoints: euMobile, fixed: 0 },
    card: cardFixed === null ? null : { basisPoints: card, fixed: cardFixed },
  }
}
