import type { AttemptKind, AttemptStatus } from '../../src/domain/payments/attempts'

type Labels<K extends string> = Record<K, { en: string; fr: string }>

export const ATTEMPT_KIND_LABELS: Labels<AttemptKind> = {
  authorize: { en: 'Hold on a card', fr: 'Empreinte de carte' },
  capture: { en: 'Taking what is held', fr: 'Encaissement de l’empreinte' },
  release: { en: 'Letting go', fr: 'Libération' },
  collect: { en: 'Taking from a phone', fr: 'Prélèvement mobile' },
  refund: { en: 'Giving back', fr: 'Remboursement' },
  payout: { en: 'Paying out', fr: 'Versement' },
}

export const ATTEMPT_STATUS_LABELS: Labels<AttemptStatus> = {
  created: { en: 'To be called', fr: 'À lancer' },
  calling: { en: 'Calling', fr: 'Appel en cours' },
  pending: { en: 'With the provider', fr: 'Chez le prestataire' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
  succeeded: { en: 'Done', fr: 'Fait' },
  refused: { en: 'Refused', fr: 'Refusé' },
}
