import { z } from 'zod'
import { Count, DeliveryStatus, Id, OrderStatus } from '../../src/http/shapes'

const Delivery = z.object({ id: Id, status: DeliveryStatus })

export const DrivenDelivery = z.object({ ...Delivery.shape, orderStatus: OrderStatus }).meta({ id: 'DrivenDelivery' })
export const AssignedDelivery = z.object({ ...Delivery.shape, driverId: Id })
export const UnassignedDelivery = Delivery

export const ToldDoor = z
  .object({
    idCheck: z.boolean(),
    signature: z.boolean(),
    photo: z.boolean(),
    code: z.boolean(),
    leastAge: Count.nullable(),
    inPerson: z.boolean(),
  })
  .meta({ id: 'ToldDoor', description: 'What is asked at the door before an order is handed over; null: nothing.' })
