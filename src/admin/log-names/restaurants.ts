import type { LogTexts } from './log-texts'

/** Restaurants from their application on, and what they sell. */
export const RESTAURANTS: LogTexts = {
  'application.begin': { en: 'Restaurant’s application begun', fr: 'Candidature d’un restaurant commencée' },
  'application.save': { en: 'Restaurant’s application saved', fr: 'Candidature d’un restaurant enregistrée' },
  'application.submit': { en: 'Restaurant’s application handed in', fr: 'Candidature d’un restaurant envoyée' },
  'application.withdraw': { en: 'Restaurant’s application withdrawn', fr: 'Candidature d’un restaurant retirée' },
  'application.reopen': { en: 'Restaurant’s application reopened', fr: 'Candidature d’un restaurant rouverte' },
  'application.review': { en: 'Restaurant’s application taken up', fr: 'Candidature d’un restaurant prise en charge' },
  'application.request_changes': {
    en: 'Changes to a restaurant’s application requested',
    fr: 'Corrections demandées pour la candidature d’un restaurant',
  },
  'application.approve': { en: 'Restaurant’s application accepted', fr: 'Candidature d’un restaurant acceptée' },
  'application.refuse': { en: 'Restaurant’s application refused', fr: 'Candidature d’un restaurant refusée' },

  'restaurant.go_live': { en: 'Restaurant went live', fr: 'Restaurant mis en ligne' },
  'restaurant.suspend': { en: 'Restaurant suspended', fr: 'Restaurant suspendu' },
  'restaurant.resume': { en: 'Restaurant no longer suspended', fr: 'Suspension du restaurant levée' },
  'restaurant.pause': { en: 'New orders paused or taken again', fr: 'Nouvelles commandes interrompues ou reprises' },
  'restaurant.busy': { en: 'Extra time for busy kitchen changed', fr: 'Délai de cuisine débordée modifié' },

  'product.stock': { en: 'Stock of a product adjusted', fr: 'Stock d’un produit ajusté' },
  'option.stock': { en: 'Stock of an option adjusted', fr: 'Stock d’une option ajusté' },
  'media.add': { en: 'Picture added', fr: 'Image ajoutée' },
  'media.remove': { en: 'Picture removed', fr: 'Image retirée' },
  'menu.check_import': { en: 'Check of a menu import requested', fr: 'Vérification d’un import de menu demandée' },
  'menu.import': { en: 'Menu import started', fr: 'Import de menu lancé' },
  'menu.undo_import': { en: 'Undoing of a menu import started', fr: 'Annulation d’un import de menu lancée' },
  'menu.discard_import': { en: 'Menu import discarded', fr: 'Import de menu abandonné' },
}
