import type { LogTexts } from './log-texts'

/** What keeps the platform, and its demo, running. */
export const SYSTEM: LogTexts = {
  'job.retry': { en: 'Failed job run again', fr: 'Tâche échouée relancée' },
  'city.control': { en: 'Settings of the demo city changed', fr: 'Réglages de la ville de démonstration modifiés' },
}
