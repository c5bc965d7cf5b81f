import type { DeclineReason, DelayReason, ReleaseReason } from '../../src/domain/orders/kitchen-reasons'
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

/** Reasons that are stored as a code and read in the reader's language. */
export const ORDER_REASON_LABELS: Record<DeclineReason | DelayReason | ReleaseReason, { en: string; fr: string }> = {
  no_answer: { en: 'The restaurant did not answer in time', fr: 'Le restaurant n’a pas répondu à temps' },
  too_busy: { en: 'Too many orders right now', fr: 'Trop de commandes en ce moment' },
  sold_out: { en: 'Something is sold out', fr: 'Un article est épuisé' },
  closing: { en: 'The kitchen is closing', fr: 'La cuisine ferme' },
  equipment_down: { en: 'Equipment is out of order', fr: 'Un équipement est en panne' },
  cannot_follow_wishes: {
    en: 'The customer’s wishes cannot be met',
    fr: 'Impossible de suivre les souhaits du client',
  },
  closed_then: {
    en: 'The restaurant is closed at the chosen time after all',
    fr: 'Le restaurant est finalement fermé à l’heure choisie',
  },
  against_rules: {
    en: 'A rule of the market forbids it at the chosen time after all',
    fr: 'Une règle du marché l’interdit finalement à l’heure choisie',
  },
  rush: { en: 'A rush in the kitchen', fr: 'Coup de feu en cuisine' },
  missing_ingredient: { en: 'Waiting for an ingredient', fr: 'En attente d’un ingrédient' },
  large_order: { en: 'A large order', fr: 'Une grande commande' },
}
