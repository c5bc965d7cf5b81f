import { answered, type components } from '../../client'
import type { Session } from './session'
import type { Stage } from './stage'

/** A delivery in hand as its driver's app shows it. */
export type DeliveryInHand = DriverWork['deliveries'][number]
export type DriverWork = components['schemas']['DriverWork']

/** A driver's open offers and deliveries in hand: all that an app needs after a restart. */
export async function readWork({ api }: Stage, session: Session): Promise<DriverWork> {
  return answered(await api.as(session).GET('/api/drivers/me/offers'))
}

/** Where one of the driver's deliveries stands, closed ones included. */
export async function readDeliveryStatus({ api }: Stage, session: Session, id: string) {
  const params = { path: { id }, query: { depth: 0 } }
  return answered(await api.as(session).GET('/api/deliveries/{id}', { params })).status
}
