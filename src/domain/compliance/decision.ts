import type { Goods } from './goods'
import type { RuleKind } from './rule'
import { isDue, type Stage } from './stage'

/** Why something is refused or asked for; stable, and told to clients. */
export const COMPLIANCE_CODES = [
  'below_minimum_age',
  'birth_date_required',
  'sign_in_required',
  'identity_required',
  'identity_expired',
  'outside_ordering_hours',
  'outside_delivery_hours',
  'purchase_limit',
  'quantity_limit',
  'amount_unknown',
  'food_share',
  'area_not_approved',
  'licence_missing',
  'driver_unqualified',
  'vehicle_value',
  'handover_evidence',
  'recipient_only',
  'recipient_intoxicated',
] as const
export type ComplianceCode = (typeof COMPLIANCE_CODES)[number]

/** What a driver may lack, and what may be missing at a door. */
export const DRIVER_LACKS = ['age', 'identity', 'background_check', 'driving_licence', 'employment'] as const
export type DriverLack = (typeof DRIVER_LACKS)[number]
export const EVIDENCE_LACKS = ['id_check', 'valid_document', 'name_match', 'signature', 'photo', 'code'] as const
export type EvidenceLack = (typeof EVIDENCE_LACKS)[number]

/** What would lift a refusal. Amounts of money in minor units, others in the unit that is named. */
export type Lift =
  | { readonly by: 'verify_identity' }
  | { readonly by: 'tell_birth_date' }
  | { readonly by: 'sign_in' }
  | { readonly by: 'wait'; readonly until: string }
  | { readonly by: 'take_less'; readonly excess: number; readonly unit: string }
  | { readonly by: 'add_food'; readonly amount: number }
  | { readonly by: 'another_address' }
  | { readonly by: 'another_seller' }
  | { readonly by: 'another_driver'; readonly lacks: readonly DriverLack[] }
  | { readonly by: 'show'; readonly lacks: readonly EvidenceLack[] }

/** What a decision rests on, fit to be kept and shown: figures, days and yes or no, never who somebody is or when he was born. */
export type UsedFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type Verdict =
  | { readonly outcome: 'allow'; readonly used: UsedFacts }
  | { readonly outcome: 'refuse'; readonly code: ComplianceCode; readonly lift: Lift | null; readonly used: UsedFacts }
  /** It goes on as soon as somebody does something, at the latest at `due`. */
  | {
      readonly outcome: 'require'
      readonly code: ComplianceCode
      readonly due: Stage
      readonly lift: Lift | null
      readonly used: UsedFacts
    }

/** What a rule says of an order. */
export type Decision = Verdict & {
  readonly ruleId: string
  readonly kind: RuleKind
  /** Version of the pack. */
  readonly version: number
  readonly goods: readonly Goods[]
}

/** A decision that stands in the way at a stage. */
export type Standing = Exclude<Decision, { outcome: 'allow' }>

/** Those that stand in the way now: what is refused, and what should have been done by now. */
export function standing(decisions: readonly Decision[], at: Stage): Standing[] {
  return decisions.filter(
    (decision): decision is Standing =>
      decision.outcome === 'refuse' || (decision.outcome === 'require' && isDue(decision.due, at)),
  )
}
