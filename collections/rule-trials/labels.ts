import type { TrialStatus } from '../../src/domain/compliance/tally-decisions'

export const TRIAL_STATUS_LABELS: Readonly<Record<TrialStatus, { en: string; fr: string }>> = {
  waiting: { en: 'Waiting', fr: 'En attente' },
  running: { en: 'Replaying', fr: 'En cours' },
  done: { en: 'Done', fr: 'Terminé' },
}
