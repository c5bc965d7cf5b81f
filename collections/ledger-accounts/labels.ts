import type { OwnerKind, Purpose } from '../../src/domain/ledger/accounts'

type Labels<K extends string> = Readonly<Record<K, { en: string; fr: string }>>

export const OWNER_LABELS: Labels<OwnerKind> = {
  customer: { en: 'Customer', fr: 'Client' },
  restaurant: { en: 'Restaurant', fr: 'Restaurant' },
  driver: { en: 'Driver', fr: 'Livreur' },
  market: { en: 'Platform', fr: 'Plateforme' },
  provider: { en: 'Provider', fr: 'Prestataire' },
  authority: { en: 'Authority', fr: 'Administration' },
}

export const PURPOSE_LABELS: Labels<Purpose> = {
  wallet: { en: 'Wallet', fr: 'Portefeuille' },
  promotional_credit: { en: 'Promotional credit', fr: 'Crédit promotionnel' },
  points: { en: 'Points', fr: 'Points' },
  payable: { en: 'Owed to the partner', fr: 'Dû au partenaire' },
  receivable: { en: 'Owed by the partner', fr: 'Dû par le partenaire' },
  cash_held: { en: 'Cash held', fr: 'Espèces détenues' },
  escrow: { en: 'Escrow', fr: 'Séquestre' },
  commission: { en: 'Commission', fr: 'Commission' },
  service_fees: { en: 'Service fees', fr: 'Frais de service' },
  small_order_fees: { en: 'Small-order fees', fr: 'Frais de petite commande' },
  cancellation_fees: { en: 'Cancellation fees', fr: 'Frais d’annulation' },
  delivery_margin: { en: 'Delivery margin', fr: 'Marge de livraison' },
  tax: { en: 'Tax to hand over', fr: 'Taxe à reverser' },
  promotions: { en: 'Promotions', fr: 'Promotions' },
  refunds: { en: 'Refunds', fr: 'Remboursements' },
  processing_fees: { en: 'Processing fees', fr: 'Frais de paiement' },
  uncollected: { en: 'Payments never collected', fr: 'Paiements jamais encaissés' },
  disputes: { en: 'Disputed, with the bank', fr: 'Contesté, retenu par la banque' },
  differences: { en: 'Differences with providers', fr: 'Écarts avec les prestataires' },
  cash_office: { en: 'Cash at the office', fr: 'Caisse du bureau' },
  payouts: { en: 'Payouts on their way', fr: 'Versements en cours' },
  suspense: { en: 'Suspense', fr: 'Compte d’attente' },
  clearing: { en: 'Clearing', fr: 'Compensation' },
}
