/** Payload's own words where ours say it better; the rest of its dictionary stays. */
export const payloadWords = {
  en: {
    createdAt: 'Created',
    updatedAt: 'Changed',
    locale: 'Content',
    noLabel: '—',
    payloadSettings: 'Panel settings',
  },
  fr: {
    createdAt: 'Créée',
    createNew: 'Créer',
    updatedAt: 'Modifiée',
    locale: 'Contenu',
    noLabel: '—',
    payloadSettings: 'Réglages du panneau',
  },
}
