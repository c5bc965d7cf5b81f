import type { PaperStatus } from '../../src/domain/onboarding/paper'

export const PAPER_STATUS_LABELS: Readonly<Record<PaperStatus, { en: string; fr: string }>> = {
  waiting: { en: 'To be checked', fr: 'À vérifier' },
  verified: { en: 'Verified', fr: 'Vérifiée' },
  refused: { en: 'Refused', fr: 'Refusée' },
}
