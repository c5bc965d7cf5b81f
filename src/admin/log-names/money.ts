import type { LogTexts } from './log-texts'

/** Payments, refunds, wallets, payouts and the books. */
export const MONEY: LogTexts = {
  'payment.record-attempt': {
    en: 'Payment provider’s answer recorded',
    fr: 'Réponse du prestataire de paiement notée',
  },
  'payment.save-hold': {
    en: 'Card hold taken or renewed before its end',
    fr: 'Autorisation de carte encaissée ou renouvelée',
  },
  'payment.expire-hold': { en: 'Card hold lapsed', fr: 'Autorisation de carte expirée' },
  'payment.record-dispute': { en: 'State of a dispute recorded', fr: 'État d’une contestation noté' },
  'payment-method.note-customer': {
    en: 'Customer made known to the card provider',
    fr: 'Client déclaré au prestataire de cartes',
  },
  'payment-method.save': { en: 'Card saved', fr: 'Carte enregistrée' },
  'payment-method.remove': { en: 'Saved card removed', fr: 'Carte enregistrée retirée' },
  'cash.settle': { en: 'Driver handed in cash', fr: 'Espèces remises par le livreur' },
  'refund.bounce': { en: 'Refund came back', fr: 'Remboursement revenu' },
  'refund.hand-out': { en: 'Refund handed out in cash', fr: 'Remboursement remis en espèces' },
  'refund.retry': { en: 'Failed refund tried again', fr: 'Remboursement échoué relancé' },

  'wallet.top-up': { en: 'Wallet top-up requested', fr: 'Recharge du portefeuille demandée' },
  'wallet.expire-top-up': { en: 'Wallet top-up expired', fr: 'Recharge du portefeuille expirée' },
  'auto-top-up.set': { en: 'Automatic top-up set', fr: 'Recharge automatique définie' },
  'auto-top-up.end': { en: 'Automatic top-up switched off', fr: 'Recharge automatique désactivée' },
  'wallet.pay-in': { en: 'Paid into a wallet at the office', fr: 'Versé au portefeuille au bureau' },
  'wallet.transfer': { en: 'Transfer between wallets', fr: 'Transfert entre portefeuilles' },
  'wallet.credit': { en: 'Credit granted', fr: 'Crédit accordé' },
  'wallet.revoke': { en: 'Credit ended early', fr: 'Crédit terminé avant l’heure' },
  'wallet.expire': { en: 'Credit expired', fr: 'Crédit expiré' },
  'wallet.limit': { en: 'Limits of a wallet changed', fr: 'Plafonds d’un portefeuille modifiés' },
  'wallet.move': {
    en: 'Wallet frozen, released or closed',
    fr: 'Portefeuille gelé, débloqué ou clôturé',
  },

  'payout.request-restaurant': { en: 'Payout requested for a restaurant', fr: 'Versement demandé pour un restaurant' },
  'payout.request-own': { en: 'Payout requested for oneself', fr: 'Versement demandé pour soi-même' },
  'payout.approve': { en: 'Payout approved', fr: 'Versement approuvé' },
  'payout.reject': { en: 'Payout rejected', fr: 'Versement rejeté' },
  'payout.run': { en: 'Approved payouts sent', fr: 'Versements approuvés envoyés' },
  'payout.retry': { en: 'Failed payout requested again', fr: 'Versement échoué redemandé' },
  'payout.settle-bank': { en: 'Bank transfer made', fr: 'Virement bancaire effectué' },
  'payout.fail-bank': { en: 'Bank transfer failed', fr: 'Virement bancaire échoué' },
  'payout.hold': { en: 'Payouts of an owner stopped', fr: 'Versements d’un bénéficiaire suspendus' },
  'payout.lift-hold': { en: 'Payouts of an owner released', fr: 'Suspension de versements levée' },
  'payout.read-account': { en: 'Bank account number was read', fr: 'Numéro de compte bancaire consulté' },

  'ledger.reverse': { en: 'Ledger entry reversed', fr: 'Écriture du grand livre annulée' },
  'reconciliation.request': { en: 'Reconciliation requested', fr: 'Rapprochement demandé' },
  'reconciliation.save': { en: 'Result of a reconciliation recorded', fr: 'Résultat d’un rapprochement noté' },
  'reconciliation.solve': { en: 'Difference with a provider solved', fr: 'Écart avec un prestataire résolu' },
}
