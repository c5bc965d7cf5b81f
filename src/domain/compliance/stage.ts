import type { RuleKind } from './rule'

/** When rules are asked, in the order of an order's life. */
export const STAGES = ['cart', 'quote', 'checkout', 'dispatch', 'handover'] as const
export type Stage = (typeof STAGES)[number]

const BUYING = ['cart', 'quote', 'checkout'] as const

/** When each kind can be asked: a cart has no door yet, and who drives is nobody's question before there is an order. */
export const ASKED_AT: Readonly<Record<RuleKind, readonly Stage[]>> = {
  minimum_age: BUYING,
  identity_check: BUYING,
  ordering_hours: BUYING,
  purchase_limit: BUYING,
  quantity_per_order: BUYING,
  food_share: BUYING,
  licence_valid: [...BUYING, 'dispatch'],
  approved_areas: ['quote', 'checkout'],
  delivery_hours: ['quote', 'checkout', 'dispatch', 'handover'],
  driver_qualification: ['quote', 'checkout', 'dispatch'],
  vehicle_value: ['quote', 'checkout', 'dispatch'],
  handover_evidence: ['quote', 'checkout', 'handover'],
}

export function isDue(due: Stage, at: Stage): boolean {
  return STAGES.indexOf(due) <= STAGES.indexOf(at)
}
