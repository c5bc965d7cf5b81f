import { daily } from '../hours'
import { menu } from '../menu'
import type { Place } from '../place'

export const muellerMeadow: Place = {
  name: 'Mueller Meadow',
  cuisine: 'Dispensary',
  address: '1900 Aldrich St',
  at: { lat: 30.2982, lng: -97.7052 },
  prepMinutes: 11,
  hours: daily(['09:00-21:00']),
  tone: 'gold',
  description: [
    'A bright store by the lake park, busy at five.',
    'Un magasin clair près du parc du lac, plein à cinq heures.',
  ],
  menu: menu(`
  # flower
  jar:gold 3400 x40 | Meadow sativa, 3.5 g | Sativa Meadow, 3,5 g | THC 18 % | THC 18 %
  jar:green 3500 x40 | Aldrich hybrid, 3.5 g | Hybride Aldrich, 3,5 g | THC 20 % | THC 20 %
  jar:cream 2900 x40 | Garden CBD flower, 3.5 g | Fleur CBD, 3,5 g | CBD 16 %, THC 0.3 % | CBD 16 %, THC 0,3 %
  # edibles
  cookies:ochre 800 x40 | Oatmeal cookie, 10 mg | Cookie à l’avoine, 10 mg | One piece | À la pièce
  chocolate:gold 2300 x40 | Honeycomb chocolate, 100 mg | Chocolat nid d’abeille, 100 mg | Ten squares | Dix carrés
  gummies:rose 2000 x50 | Strawberry gummies, 10 × 10 mg | Gommes à la fraise, 10 × 10 mg | Vegan | Véganes
  # drinks
  juice:gold 800 x40 @09:00-16:00 | Peach tea, 5 mg | Thé glacé à la pêche, 5 mg | 35 cl | 35 cl
  # care
  balm:rose 2700 x25 | Rose hand balm | Baume mains à la rose | CBD 300 mg | CBD 300 mg
  tincture:orange 3800 x20 | Daily tincture, 30 ml | Teinture quotidienne, 30 ml | 1:1, 300 mg | 1:1, 300 mg
  `),
}
