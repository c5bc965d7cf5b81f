import type { MovementCategory, WalletPurpose } from './movement'

type Labels<K extends string> = Readonly<Record<K, { en: string; fr: string }>>

export const MOVEMENT_LABELS: Labels<MovementCategory> = {
  top_up: { en: 'Paid in', fr: 'Versé' },
  order: { en: 'Order', fr: 'Commande' },
  refund: { en: 'Given back', fr: 'Rendu' },
  transfer_in: { en: 'Received', fr: 'Reçu' },
  transfer_out: { en: 'Sent', fr: 'Envoyé' },
  bonus: { en: 'Credit granted', fr: 'Crédit accordé' },
  points: { en: 'Points for an order', fr: 'Points d’une commande' },
  expiry: { en: 'Expired', fr: 'Expiré' },
  correction: { en: 'Booked by the office', fr: 'Écriture du bureau' },
}

export const WALLET_PURPOSE_LABELS: Labels<WalletPurpose> = {
  wallet: { en: 'Own money', fr: 'Argent propre' },
  promotional_credit: { en: 'Credit', fr: 'Crédit' },
  points: { en: 'Points', fr: 'Points' },
}
