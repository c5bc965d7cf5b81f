import type { DeliveryStatus } from '../../src/domain/deliveries/transitions'

export const DELIVERY_STATUS_LABELS: Record<DeliveryStatus, { en: string; fr: string }> = {
  unassigned: { en: 'Unassigned', fr: 'Sans livreur' },
  offered: { en: 'Offered', fr: 'Proposée' },
  assigned: { en: 'Assigned', fr: 'Attribuée' },
  at_pickup: { en: 'At the restaurant', fr: 'Au restaurant' },
  picked_up: { en: 'Picked up', fr: 'Retirée' },
  at_dropoff: { en: 'At the door', fr: 'À la porte' },
  delivered: { en: 'Delivered', fr: 'Livrée' },
  failed: { en: 'Failed', fr: 'Échouée' },
  returning: { en: 'Returning', fr: 'En retour' },
  returned: { en: 'Returned', fr: 'Retournée' },
  cancelled: { en: 'Cancelled', fr: 'Annulée' },
}
