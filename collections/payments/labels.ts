import type { Provider } from '../../src/domain/payments/providers'
import type { PaymentMethod, PaymentStatus } from '../../src/domain/payments/transitions'

type Labels<K extends string> = Record<K, { en: string; fr: string }>

export const PAYMENT_METHOD_LABELS: Labels<PaymentMethod> = {
  cash: { en: 'Cash', fr: 'Espèces' },
  card: { en: 'Card', fr: 'Carte' },
  mobile_money: { en: 'Mobile money', fr: 'Mobile money' },
  wallet: { en: 'Wallet', fr: 'Portefeuille' },
  points: { en: 'Points', fr: 'Points' },
}

export const PAYMENT_STATUS_LABELS: Labels<PaymentStatus> = {
  created: { en: 'Due', fr: 'À payer' },
  processing: { en: 'Processing', fr: 'En cours' },
  requires_action: { en: 'Customer must confirm', fr: 'À confirmer par le client' },
  authorized: { en: 'Authorised', fr: 'Autorisé' },
  captured: { en: 'Taken', fr: 'Encaissé' },
  partially_refunded: { en: 'Partly refunded', fr: 'Remboursé en partie' },
  refunded: { en: 'Refunded', fr: 'Remboursé' },
  disputed: { en: 'Disputed', fr: 'Contesté' },
  failed: { en: 'Failed', fr: 'Échoué' },
  expired: { en: 'Expired', fr: 'Expiré' },
  voided: { en: 'Written off', fr: 'Annulé' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
}

export const PROVIDER_LABELS: Labels<Provider> = {
  stripe: { en: 'Stripe', fr: 'Stripe' },
  campay: { en: 'CamPay', fr: 'CamPay' },
  noupay: { en: 'NouPay', fr: 'NouPay' },
}
