/** Payload's own words where ours say it better; the rest of its dictionary stays. */
export const payloadWords = {
  en: {
    createdAt: 'Created',
    false: 'No',
    updatedAt: 'Changed',
    locale: 'Content',
    noLabel: '—',
    payloadSettings: 'Panel settings',
    true: 'Yes',
  },
  fr: {
    createdAt: 'Créée',
    createNew: 'Créer',
    false: 'Non',
    updatedAt: 'Modifiée',
    locale: 'Contenu',
    noLabel: '—',
    payloadSettings: 'Réglages du panneau',
    true: 'Oui',
  },
}
