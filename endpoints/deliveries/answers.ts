import { z } from 'zod'
import { DeliveryStatus, Id, OrderStatus } from '../../src/http/shapes'

const Delivery = z.object({ id: Id, status: DeliveryStatus })

export const DrivenDelivery = z.object({ ...Delivery.shape, orderStatus: OrderStatus }).meta({ id: 'DrivenDelivery' })
export const AssignedDelivery = z.object({ ...Delivery.shape, driverId: Id })
export const UnassignedDelivery = Delivery
