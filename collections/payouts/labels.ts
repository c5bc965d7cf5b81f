import type { DestinationKind } from '../../src/domain/payouts/destination'
import type { PayoutOwnerKind } from '../../src/domain/payouts/owners'
import type { PayoutStatus } from '../../src/domain/payouts/transitions'

type Labels<K extends string> = Readonly<Record<K, { en: string; fr: string }>>

export const PAYOUT_STATUS_LABELS: Labels<PayoutStatus> = {
  requested: { en: 'To approve', fr: 'À approuver' },
  approved: { en: 'Approved', fr: 'Approuvé' },
  processing: { en: 'On its way', fr: 'En cours' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
  paid: { en: 'Paid', fr: 'Versé' },
  rejected: { en: 'Rejected', fr: 'Rejeté' },
  failed: { en: 'Failed', fr: 'Échoué' },
}

export const PAYOUT_OWNER_LABELS: Labels<PayoutOwnerKind> = {
  restaurant: { en: 'Restaurant', fr: 'Restaurant' },
  driver: { en: 'Driver', fr: 'Livreur' },
  customer: { en: 'Customer’s wallet', fr: 'Portefeuille d’un client' },
}

export const DESTINATION_LABELS: Labels<DestinationKind> = {
  mobile_money: { en: 'Mobile money', fr: 'Mobile money' },
  bank: { en: 'Bank account', fr: 'Compte bancaire' },
}
