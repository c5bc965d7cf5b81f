import { menu } from '../menu'
import type { Place } from '../place'

export const eastSideApothecary: Place = {
  name: 'East Side Apothecary',
  cuisine: 'Dispensary',
  address: '2400 E Cesar Chavez St',
  at: { lat: 30.2548, lng: -97.7178 },
  prepMinutes: 13,
  tone: 'tomato',
  description: ['Tinctures, balms and advice in two languages.', 'Teintures, baumes et conseils en deux langues.'],
  menu: menu(`
  # care
  tincture:tomato 4400 x24 | Sleep drops, 30 ml | Gouttes sommeil, 30 ml | CBN 450 mg | CBN 450 mg
  tincture:green 4100 x24 | Balance drops, 30 ml | Gouttes équilibre, 30 ml | 1:1, 450 mg | 1:1, 450 mg
  tincture:violet 3600 x24 | CBD drops, 30 ml | Gouttes CBD, 30 ml | CBD 1000 mg | CBD 1000 mg
  balm:tomato 3200 x24 | Chilli muscle balm | Baume musculaire au piment | CBD 600 mg | CBD 600 mg
  balm:green 2900 x24 | Eucalyptus balm | Baume à l’eucalyptus | CBD 500 mg | CBD 500 mg
  # flower
  jar:tomato 3800 x30 | Chavez hybrid, 3.5 g | Hybride Chavez, 3,5 g | THC 21 % | THC 21 %
  jar:violet 3900 x30 | Holly indica, 3.5 g | Indica Holly, 3,5 g | THC 22 % | THC 22 %
  # edibles
  gummies:tomato 2200 x40 | Hibiscus gummies, 10 × 10 mg | Gommes à l’hibiscus, 10 × 10 mg | Vegan | Véganes
  chocolate:tomato 2600 x30 | Chilli chocolate, 100 mg | Chocolat au piment, 100 mg | Ten squares | Dix carrés
  `),
}
