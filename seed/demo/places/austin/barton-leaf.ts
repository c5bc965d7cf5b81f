import { menu } from '../menu'
import type { Place } from '../place'

export const bartonLeaf: Place = {
  name: 'Barton Leaf Collective',
  cuisine: 'Dispensary',
  address: '2110 S Lamar Blvd',
  at: { lat: 30.2466, lng: -97.7697 },
  prepMinutes: 10,
  tone: 'leaf',
  description: [
    'Growers first: each jar says who, where and when.',
    'Les producteurs d’abord : chaque bocal dit qui, où et quand.',
  ],
  menu: menu(`
  # flower
  jar:leaf 4200 x36 | Greenbelt reserve, 3.5 g | Réserve Greenbelt, 3,5 g | THC 25 % | THC 25 %
  jar:teal 3900 x36 | Zilker haze, 3.5 g | Zilker haze, 3,5 g | THC 21 % | THC 21 %
  jar:orange 3300 x36 | Lamar daytime, 3.5 g | Lamar jour, 3,5 g | THC 16 %, CBD 3 % | THC 16 %, CBD 3 %
  jar:green 6400 x20 | Greenbelt reserve, 7 g | Réserve Greenbelt, 7 g | THC 25 % | THC 25 %
  preroll:teal 1400 x60 | Zilker pre-roll, 1 g | Préroulé Zilker, 1 g | THC 21 % | THC 21 %
  # edibles
  gummies:purple 2300 x40 | Blackberry gummies, 10 × 10 mg | Gommes à la mûre, 10 × 10 mg | Vegan | Véganes
  chocolate:leaf 2500 x30 | Mint chocolate, 100 mg | Chocolat à la menthe, 100 mg | Ten squares | Dix carrés
  # vapes
  vape:leaf 4800 x24 | Live resin pen, 0.5 g | Stylo résine vive, 0,5 g | THC 78 % | THC 78 %
  # care
  tincture:leaf 4200 x20 | Calm tincture, 30 ml | Teinture calme, 30 ml | CBD 900 mg | CBD 900 mg
  `),
}
