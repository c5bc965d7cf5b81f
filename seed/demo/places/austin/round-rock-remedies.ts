import { menu } from '../menu'
import type { Place } from '../place'

export const roundRockRemedies: Place = {
  name: 'Round Rock Remedies',
  cuisine: 'Dispensary',
  address: '210 E Main St, Round Rock',
  at: { lat: 30.5088, lng: -97.6769 },
  prepMinutes: 15,
  tone: 'ochre',
  description: [
    'Main Street’s quiet counter, with a van of its own.',
    'Le comptoir tranquille de Main Street, avec sa propre camionnette.',
  ],
  menu: menu(`
  # flower
  jar:yellow 3600 x30 | Limestone sativa, 3.5 g | Sativa Limestone, 3,5 g | THC 18 % | THC 18 %
  jar:green 3400 x30 | Brushy Creek hybrid, 3.5 g | Hybride Brushy Creek, 3,5 g | THC 17 % | THC 17 %
  preroll:yellow 1100 x60 | Pre-roll, 1 g | Préroulé, 1 g | Sativa, THC 18 % | Sativa, THC 18 %
  # edibles
  cookies:brown 900 x30 | Pecan brownie, 10 mg | Brownie aux noix de pécan, 10 mg | One piece | À la pièce
  gummies:green 2100 x40 | Pear gummies, 10 × 10 mg | Gommes à la poire, 10 × 10 mg | Vegan | Véganes
  # drinks
  can:rose 700 x48 | Hibiscus seltzer, 5 mg | Eau pétillante hibiscus, 5 mg | 35 cl | 35 cl
  can:gold 700 x48 | Ginger seltzer, 5 mg | Eau pétillante gingembre, 5 mg | 35 cl | 35 cl
  # care
  tincture:gold 3900 x20 | Sleep tincture, 30 ml | Teinture sommeil, 30 ml | CBN 300 mg | CBN 300 mg
  balm:ochre 2600 x20 | Knee and elbow balm | Baume genoux et coudes | CBD 400 mg | CBD 400 mg
  `),
}
