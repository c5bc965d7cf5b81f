import { menu } from '../menu'
import type { Place } from '../place'

export const bluebonnetDispensary: Place = {
  name: 'Bluebonnet Dispensary',
  cuisine: 'Dispensary',
  address: '1100 S Congress Ave',
  at: { lat: 30.2528, lng: -97.7489 },
  prepMinutes: 12,
  tone: 'violet',
  description: [
    'An example store: flower by the eighth, and people who can tell you about it.',
    'Un magasin d’exemple : des fleurs au gramme et des gens qui savent en parler.',
  ],
  menu: menu(`
  # flower
  jar:green 3500 x60 | Hill Country hybrid, 3.5 g | Hybride Hill Country, 3,5 g | THC 19 % | THC 19 %
  jar:purple 3800 x40 | Barton indica, 3.5 g | Indica Barton, 3,5 g | THC 22 % | THC 22 %
  jar:gold 3600 x50 | Bluebonnet sativa, 3.5 g | Sativa Bluebonnet, 3,5 g | THC 20 % | THC 20 %
  preroll:green 1200 x80 | Pre-roll, 1 g | Préroulé, 1 g | Hybrid, THC 19 % | Hybride, THC 19 %
  preroll:purple 3200 x40 | Pre-rolls, five of 0.5 g | Préroulés, cinq de 0,5 g | Indica, THC 21 % | Indica, THC 21 %
  # edibles
  gummies:orange 2200 x50 | Peach gummies, 10 × 10 mg | Gommes à la pêche, 10 × 10 mg | Vegan | Véganes
  gummies:red 2200 x50 | Watermelon gummies, 10 × 10 mg | Gommes à la pastèque, 10 × 10 mg | Vegan | Véganes
  chocolate:brown 2400 x40 | Dark chocolate, 100 mg | Chocolat noir, 100 mg | Ten squares | Dix carrés
  # vapes
  vape:purple 4500 x30 | Cartridge, 1 g, indica | Cartouche, 1 g, indica | THC 84 % | THC 84 %
  # care
  balm:leaf 2800 x25 | Hill Country balm | Baume Hill Country | CBD 500 mg | CBD 500 mg
  `),
}
