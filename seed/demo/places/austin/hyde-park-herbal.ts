import { daily } from '../hours'
import { menu } from '../menu'
import type { Place } from '../place'

export const hydeParkHerbal: Place = {
  name: 'Hyde Park Herbal',
  cuisine: 'Dispensary',
  address: '4310 Duval St',
  at: { lat: 30.3063, lng: -97.7263 },
  prepMinutes: 14,
  hours: daily(['10:00-14:00', '15:30-22:00'], { rest: [6] }),
  tone: 'green',
  description: [
    'A neighbourhood shop between the bakery and the bookshop.',
    'Une boutique de quartier entre la boulangerie et la librairie.',
  ],
  menu: menu(`
  # flower
  jar:green 3600 x36 | Duval hybrid, 3.5 g | Hybride Duval, 3,5 g | THC 19 % | THC 19 %
  jar:rose 3700 x36 | Shipe sativa, 3.5 g | Sativa Shipe, 3,5 g | THC 20 % | THC 20 %
  preroll:green 1000 x60 | Pre-roll, 0.7 g | Préroulé, 0,7 g | Hybrid, THC 19 % | Hybride, THC 19 %
  # edibles
  chocolate:violet 2400 x36 | Lavender chocolate, 100 mg | Chocolat à la lavande, 100 mg | Ten squares | Dix carrés
  gummies:gold 2100 x48 | Mango gummies, 10 × 10 mg | Gommes à la mangue, 10 × 10 mg | Vegan | Véganes
  cookies:gold 800 x40 | Lemon biscuit, 5 mg | Biscuit au citron, 5 mg | Two pieces | Deux pièces
  # drinks
  coffee:green 650 x36 | Green tea, 5 mg | Thé vert, 5 mg | Bottle, 35 cl | Bouteille, 35 cl
  # care
  balm:violet 2700 x24 | Lavender balm | Baume à la lavande | CBD 400 mg | CBD 400 mg
  tincture:rose 3700 x20 | Evening tincture, 30 ml | Teinture du soir, 30 ml | 2:1, 300 mg | 2:1, 300 mg
  `),
}
