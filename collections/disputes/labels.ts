import type { DisputeStatus } from '../../src/domain/payments/disputes'

export const DISPUTE_STATUS_LABELS: Record<DisputeStatus, { en: string; fr: string }> = {
  inquiry: { en: 'The bank asks', fr: 'Demande de la banque' },
  open: { en: 'Open', fr: 'Ouverte' },
  won: { en: 'Won', fr: 'Gagnée' },
  lost: { en: 'Lost', fr: 'Perdue' },
}
