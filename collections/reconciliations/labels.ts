import type { RunStatus } from '../../src/domain/reconciliation/run'

export const RUN_STATUS_LABELS: Readonly<Record<RunStatus, { en: string; fr: string }>> = {
  waiting: { en: 'Waiting', fr: 'En attente' },
  running: { en: 'Comparing', fr: 'Comparaison en cours' },
  done: { en: 'Compared', fr: 'Comparé' },
  failed: { en: 'Provider did not answer', fr: 'Prestataire injoignable' },
}
