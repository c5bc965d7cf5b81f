import type { LevelReason } from '../../src/domain/surge/level-changes'

export const LEVEL_REASON_LABELS = {
  rose: { en: 'More orders than couriers', fr: 'Plus de commandes que de livreurs' },
  fell: { en: 'Couriers suffice again', fr: 'Les livreurs suffisent à nouveau' },
  ended: { en: 'Switched off, or outside its hours', fr: 'Désactivé, ou hors de ses heures' },
} as const satisfies Record<LevelReason, { en: string; fr: string }>
