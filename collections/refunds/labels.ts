import type { RefundCause, RefundStatus } from '../../src/domain/payments/refund-causes'
import type { Fault } from '../../src/domain/refunds/faults'

type Labels<K extends string> = Record<K, { en: string; fr: string }>

export const REFUND_CAUSE_LABELS: Labels<RefundCause> = {
  cancelled: { en: 'Order cancelled', fr: 'Commande annulée' },
  declined: { en: 'Order declined', fr: 'Commande refusée' },
  returned: { en: 'Order returned', fr: 'Commande retournée' },
  late: { en: 'Paid too late or twice', fr: 'Payé trop tard ou deux fois' },
  items: { en: 'Items', fr: 'Articles' },
  amount: { en: 'An amount', fr: 'Un montant' },
  adjustment: { en: 'Price adjusted', fr: 'Prix ajusté' },
}

export const FAULT_LABELS: Labels<Fault> = {
  restaurant: { en: 'Restaurant', fr: 'Restaurant' },
  platform: { en: 'Platform', fr: 'Plateforme' },
  driver: { en: 'Driver', fr: 'Livreur' },
}

export const REFUND_STATUS_LABELS: Labels<RefundStatus> = {
  created: { en: 'To be paid', fr: 'À payer' },
  processing: { en: 'Processing', fr: 'En cours' },
  paid: { en: 'Paid', fr: 'Payé' },
  failed: { en: 'Failed', fr: 'Échoué' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
}
