import { WaybillError } from '../../domain/errors'
import type { CallOutcome } from '../../ports/call-outcome'
import type { CardPayments } from '../../ports/card-payments'
import type { App } from '../app'

/** @throws WaybillError `payment_method_unavailable` where nobody keeps cards */
export function cardProvider({ cards }: Pick<App, 'cards'>): CardPayments {
  if (!cards) throw new WaybillError('payment_method_unavailable')
  return cards
}

/** Of what may be asked again without harm. @throws WaybillError `unavailable` unless it was done */
export function accepted<T>(told: CallOutcome<T>): T {
  if (told.outcome !== 'accepted') throw new WaybillError('unavailable')
  return told.value
}
