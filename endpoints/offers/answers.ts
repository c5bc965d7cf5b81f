import { z } from 'zod'
import { DeliveryStatus, Id, OfferStatus } from '../../src/http/shapes'

export const AnsweredOffer = z.object({ id: Id, status: OfferStatus })

export const AcceptedOffer = z.object({
  ...AnsweredOffer.shape,
  deliveryId: Id,
  deliveryStatus: DeliveryStatus,
  orderId: Id,
})
