/** Payload's own words where ours say it better; the rest of its dictionary stays. */
export const payloadWords = {
  en: {
    createdAt: 'Created',
    false: 'No',
    updatedAt: 'Changed',
    locale: 'Content',
    backToDashboard: 'Home',
    noLabel: '—',
    nothingFound: 'There is no such page',
    payloadSettings: 'Panel settings',
    true: 'Yes',
    sorryNotFound: 'It may have been removed, or it is not yours to see. What is yours is in the navigation.',
  },
  fr: {
    createdAt: 'Créée',
    createNew: 'Créer',
    false: 'Non',
    updatedAt: 'Modifiée',
    locale: 'Contenu',
    backToDashboard: 'Accueil',
    noLabel: '—',
    nothingFound: 'Cette page n’existe pas',
    payloadSettings: 'Réglages du panneau',
    true: 'Oui',
    sorryNotFound:
      'Elle a peut-être été supprimée, ou elle n’est pas à vous. Ce qui est à vous se trouve dans la navigation.',
  },
}
