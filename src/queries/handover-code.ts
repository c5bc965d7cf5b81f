import { codeChallenge } from '../domain/handovers/handover-code'
import type { PhoneCodes } from '../ports/phone-codes'
import type { Tracking } from './tracking'

/** The view of an order with the code that its customer tells at the door, where the door asks for one. Never for its driver's eyes. */
export function withHandoverCode({ owners, view }: Tracking, phoneCodes: PhoneCodes): Tracking['view'] {
  const { deliveryId } = owners
  if (!view.door?.code || !deliveryId) return view
  return { ...view, handoverCode: phoneCodes.codeOf(codeChallenge(deliveryId)) }
}
