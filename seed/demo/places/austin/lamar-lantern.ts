import { menu } from '../menu'
import type { Place } from '../place'

export const lamarLantern: Place = {
  name: 'Lamar Lantern',
  cuisine: 'Dispensary',
  address: '5310 N Lamar Blvd',
  at: { lat: 30.3172, lng: -97.7338 },
  prepMinutes: 10,
  tone: 'orange',
  description: [
    'North Lamar’s corner store, the shortest wait in town.',
    'Le magasin du coin de North Lamar, l’attente la plus courte de la ville.',
  ],
  menu: menu(`
  # flower
  jar:orange 3200 x50 | Lantern sativa, 3.5 g | Sativa Lantern, 3,5 g | THC 17 % | THC 17 %
  jar:blue 3600 x50 | Northside indica, 3.5 g | Indica Northside, 3,5 g | THC 22 % | THC 22 %
  jar:green 5900 x24 | House hybrid, 7 g | Hybride maison, 7 g | THC 18 % | THC 18 %
  preroll:orange 800 x99 | House pre-roll, 0.7 g | Préroulé maison, 0,7 g | THC 17 % | THC 17 %
  # edibles
  gummies:blue 1800 x60 | Blueberry gummies, 10 × 10 mg | Gommes à la myrtille, 10 × 10 mg | Vegan | Véganes
  cookies:dark 900 x40 | Double chocolate cookie, 10 mg | Cookie double chocolat, 10 mg | One piece | À la pièce
  # drinks
  can:orange 600 x72 | Orange seltzer, 5 mg | Eau pétillante orange, 5 mg | 35 cl | 35 cl
  coffee:brown 700 x30 | Cold brew, 10 mg | Café infusé à froid, 10 mg | 25 cl | 25 cl
  # vapes
  vape:orange 4200 was4900 x30 | Cartridge, 1 g, sativa | Cartouche, 1 g, sativa | THC 83 % | THC 83 %
  `),
}
