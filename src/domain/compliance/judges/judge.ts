import type { Verdict } from '../decision'
import type { Rule, RuleKind } from '../rule'
import { judgeAreas } from './approved-areas'
import type { Asked, Judge } from './asked'
import { judgeDriver } from './driver-qualification'
import { judgeFoodShare } from './food-share'
import { judgeEvidence } from './handover-evidence'
import { judgeDeliveryHours, judgeOrderingHours } from './hours'
import { judgeIdentity } from './identity-check'
import { judgeLicence } from './licence-valid'
import { judgeAge } from './minimum-age'
import { judgePurchases } from './purchase-limit'
import { judgeQuantity } from './quantity-per-order'
import { judgeVehicle } from './vehicle-value'

const JUDGES: { readonly [K in RuleKind]: Judge<K> } = {
  minimum_age: judgeAge,
  identity_check: judgeIdentity,
  ordering_hours: judgeOrderingHours,
  delivery_hours: judgeDeliveryHours,
  purchase_limit: judgePurchases,
  quantity_per_order: judgeQuantity,
  food_share: judgeFoodShare,
  approved_areas: judgeAreas,
  licence_valid: judgeLicence,
  driver_qualification: judgeDriver,
  vehicle_value: judgeVehicle,
  handover_evidence: judgeEvidence,
}

export function judge<K extends RuleKind>(rule: Rule<K>, asked: Asked): Verdict {
  const byKind: Judge<K> = JUDGES[rule.kind]
  return byKind(rule, asked)
}
