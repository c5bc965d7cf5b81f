import type { OUTSIDE } from './answers'

/** Why an address cannot be delivered to. */
export const REASONS: Readonly<Record<'en' | 'fr', Readonly<Record<(typeof OUTSIDE)[number], string>>>> = {
  en: {
    outside_areas: 'This address is outside of the areas that are served.',
    excluded_area: 'Nothing is delivered in this part of the area.',
    no_market: 'No market is open at the moment.',
    address_incomplete: 'The address lacks something that a delivery there needs.',
  },
  fr: {
    outside_areas: 'Cette adresse est en dehors des zones desservies.',
    excluded_area: 'Rien n’est livré dans cette partie de la zone.',
    no_market: 'Aucun marché n’est ouvert pour le moment.',
    address_incomplete: 'Il manque à l’adresse ce qu’il faut pour y livrer.',
  },
}
