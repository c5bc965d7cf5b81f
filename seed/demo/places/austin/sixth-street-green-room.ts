import { menu } from '../menu'
import type { Place } from '../place'

export const sixthStreetGreenRoom: Place = {
  name: 'Sixth Street Green Room',
  cuisine: 'Dispensary',
  address: '612 W 6th St',
  at: { lat: 30.2697, lng: -97.7494 },
  prepMinutes: 9,
  tone: 'teal',
  description: [
    'Open late for people who play or pour until two.',
    'Ouvert tard pour ceux qui jouent ou servent jusqu’à deux heures.',
  ],
  menu: menu(`
  # flower
  jar:purple 3700 x40 | Backstage indica, 3.5 g | Indica Backstage, 3,5 g | THC 23 % | THC 23 %
  jar:rose 3700 x40 | Soundcheck hybrid, 3.5 g | Hybride Soundcheck, 3,5 g | THC 20 % | THC 20 %
  preroll:rose 900 x90 | Encore pre-roll, 0.7 g | Préroulé Encore, 0,7 g | THC 20 % | THC 20 %
  preroll:gold 2900 x50 | Set of four pre-rolls | Lot de quatre préroulés | 0.5 g each | 0,5 g pièce
  # edibles
  gummies:teal 1900 x60 | Blue raspberry gummies, 10 × 10 mg | Gommes framboise bleue, 10 × 10 mg | Vegan | Véganes
  gummies:yellow 1100 x60 | Lemon gummies, 10 × 5 mg | Gommes au citron, 10 × 5 mg | Low dose | Faible dose
  # drinks
  can:teal 650 x72 | Lime seltzer, 5 mg | Eau pétillante citron vert, 5 mg | 35 cl | 35 cl
  can:violet 650 x72 | Blackcurrant seltzer, 5 mg | Eau pétillante cassis, 5 mg | 35 cl | 35 cl
  # vapes
  vape:teal 3900 x30 | Disposable pen, 0.5 g | Stylo jetable, 0,5 g | THC 80 % | THC 80 %
  vape:rose 4600 x30 | Cartridge, 1 g, hybrid | Cartouche, 1 g, hybride | THC 82 % | THC 82 %
  `),
}
