import { z } from 'zod'
import { DELIVERY_STATUSES } from '../../src/domain/deliveries/transitions'
import { ORDER_STATUSES } from '../../src/domain/orders/transitions'
import type { Session } from './session'
import type { Stage } from './stage'

const Delivery = z.looseObject({
  id: z.string(),
  orderId: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  orderStatus: z.enum(ORDER_STATUSES),
  pickupLat: z.number(),
  pickupLng: z.number(),
  dropoffLat: z.number(),
  dropoffLng: z.number(),
  cashDue: z.number(),
})
const Work = z.looseObject({ offers: z.array(z.looseObject({ id: z.string() })), deliveries: z.array(Delivery) })

/** A delivery in hand as its driver's app shows it. */
export type DeliveryInHand = z.output<typeof Delivery>
export type DriverWork = z.output<typeof Work>

/** A driver's open offers and deliveries in hand: all that an app needs after a restart. */
export function readWork({ api }: Stage, session: Session): Promise<DriverWork> {
  return api.get('/api/drivers/me/offers', session, Work)
}

const DeliveryRow = z.looseObject({ status: z.enum(DELIVERY_STATUSES) })

/** Where one of the driver's deliveries stands, closed ones included. */
export async function readDeliveryStatus({ api }: Stage, session: Session, id: string) {
  return (await api.get(`/api/deliveries/${id}?depth=0`, session, DeliveryRow)).status
}
