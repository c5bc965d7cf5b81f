import type { LicenceState } from '../../src/domain/licences/licence-state'
import type { LicenceStatus } from '../../src/domain/licences/transitions'

type Label = { en: string; fr: string }

export const LICENCE_STATUS_LABELS: Readonly<Record<LicenceStatus, Label>> = {
  waiting: { en: 'To be checked', fr: 'À vérifier' },
  granted: { en: 'Granted', fr: 'Accordée' },
  suspended: { en: 'Suspended', fr: 'Suspendue' },
  refused: { en: 'Refused', fr: 'Refusée' },
  revoked: { en: 'Revoked', fr: 'Révoquée' },
}

/** What people decided and what time made of it. */
export const LICENCE_STATE_LABELS: Readonly<Record<LicenceStatus | LicenceState, Label>> = {
  ...LICENCE_STATUS_LABELS,
  valid: { en: 'Valid', fr: 'Valable' },
  expiring: { en: 'Ends soon', fr: 'Prend bientôt fin' },
  expired: { en: 'Expired', fr: 'Expirée' },
  upcoming: { en: 'Not yet', fr: 'Pas encore' },
}
