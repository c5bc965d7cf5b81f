/** Headings of the panel's navigation, in the order of a working day. */
export const GROUPS = {
  operations: { en: 'Operations', fr: 'Opérations' },
  catalog: { en: 'Catalogue', fr: 'Catalogue' },
  people: { en: 'People', fr: 'Personnes' },
  money: { en: 'Money', fr: 'Finances' },
  settings: { en: 'Settings', fr: 'Réglages' },
  system: { en: 'System', fr: 'Système' },
} as const
