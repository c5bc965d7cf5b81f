import { bilingual } from '../words'

export const listWords = bilingual(
  {
    all: 'All',
    clear: 'Show all',
    create: 'Create the first',
    forget: 'Forget this view',
    keep: 'Keep',
    name: 'Name',
    nothingMatches: 'Nothing matches',
    nothingMatchesExplain: 'No row passes these filters. Take one away, or look at all.',
    range: '{{first}}–{{last}} of {{total}}',
    save: 'Keep this view',
    saveExplain: 'The filters, columns and order of this list become a tab above it. Only you see it.',
    views: 'Views of this list',
  },
  {
    all: 'Tout',
    clear: 'Tout afficher',
    create: 'Créer le premier',
    forget: 'Oublier cette vue',
    keep: 'Garder',
    name: 'Nom',
    nothingMatches: 'Aucun résultat',
    nothingMatchesExplain: 'Aucune ligne ne passe ces filtres. Retirez-en un, ou affichez tout.',
    range: '{{first}}–{{last}} sur {{total}}',
    save: 'Garder cette vue',
    saveExplain: 'Filtres, colonnes et ordre de cette liste deviennent un onglet au-dessus d’elle. Vous seul le voyez.',
    views: 'Vues de cette liste',
  },
)
