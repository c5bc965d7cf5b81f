import type { CheckStatus } from '../../src/domain/drivers/background-check'

export const CHECK_STATUS_LABELS: Readonly<Record<CheckStatus, { en: string; fr: string }>> = {
  created: { en: 'To be ordered', fr: 'À commander' },
  calling: { en: 'Being ordered', fr: 'En commande' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
  invited: { en: 'Invited', fr: 'Invité' },
  running: { en: 'Under way', fr: 'En cours' },
  clear: { en: 'Clear', fr: 'Rien à signaler' },
  consider: { en: 'To consider', fr: 'À apprécier' },
  disputed: { en: 'Disputed', fr: 'Contesté' },
  expired: { en: 'Expired', fr: 'Expiré' },
  canceled: { en: 'Cancelled', fr: 'Annulé' },
  refused: { en: 'Refused', fr: 'Refusé' },
}
