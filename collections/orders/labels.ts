import type { OrderStatus } from '../../src/domain/orders/transitions'

export const ORDER_STATUS_LABELS: Record<OrderStatus, { en: string; fr: string }> = {
  scheduled: { en: 'Scheduled', fr: 'Programmée' },
  pending: { en: 'Awaiting payment', fr: 'En attente de paiement' },
  payment_failed: { en: 'Payment failed', fr: 'Paiement échoué' },
  placed: { en: 'Placed', fr: 'Passée' },
  confirmed: { en: 'Confirmed', fr: 'Confirmée' },
  preparing: { en: 'Preparing', fr: 'En préparation' },
  ready: { en: 'Ready', fr: 'Prête' },
  out_for_delivery: { en: 'Out for delivery', fr: 'En livraison' },
  delivered: { en: 'Delivered', fr: 'Livrée' },
  declined: { en: 'Declined', fr: 'Refusée' },
  cancelled: { en: 'Cancelled', fr: 'Annulée' },
  returned: { en: 'Returned', fr: 'Retournée' },
}
