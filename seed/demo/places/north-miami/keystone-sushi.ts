import { menu } from '../menu'
import type { Place } from '../place'

export const keystoneSushi: Place = {
  name: 'Keystone Sushi',
  cuisine: 'Japanese',
  address: '2230 NE 123rd St',
  at: { lat: 25.8886, lng: -80.1612 },
  prepMinutes: 22,
  tone: 'violet',
  description: [
    'A counter of nine seats and a rider’s shelf; fish from the morning’s boat.',
    'Un comptoir de neuf places et une étagère pour livreurs ; le poisson du bateau du matin.',
  ],
  menu: menu(`
  # mains
  sushi:pink 1895 | Salmon set | Plateau saumon | Eight maki, three nigiri | Huit makis, trois nigiris
  sushi:red 2195 | Tuna set | Plateau thon | Eight maki, three nigiri | Huit makis, trois nigiris
  sushi:green 1495 | Garden set | Plateau jardin | Avocado, cucumber, shiitake | Avocat, concombre, shiitaké
  sushi:orange 2495 | Chef’s dozen | Douzaine du chef | What the boat brought | Ce que le bateau a rapporté
  soup:brown 1595 | Shoyu ramen | Ramen shoyu | Pork, egg, bamboo | Porc, œuf, bambou
  soup:cream 1650 | Tonkotsu ramen | Ramen tonkotsu | Pork bone broth, black garlic | Bouillon de porc, ail noir
  rice:gold 1525 | Chicken katsu curry | Katsu curry au poulet | Rice, pickles | Riz, légumes marinés
  grains:orange 1695 | Salmon donburi | Donburi saumon | Rice, edamame, sesame | Riz, edamame, sésame
  # sides
  dumplings:cream 795 | Gyoza, seven | Gyoza, les sept | Pork, cabbage | Porc, chou
  leaves:leaf 650 | Seaweed salad | Salade d’algues | Sesame, rice vinegar | Sésame, vinaigre de riz
  soup:ochre 425 | Miso soup | Soupe miso | Tofu, wakame | Tofu, wakamé
  # desserts
  icecream:green 625 | Matcha ice cream | Glace au matcha | Two scoops | Deux boules
  # drinks
  coffee:green 395 | Sencha | Sencha | Hot, one pot | Chaud, une théière
  # beer-wine
  cans:red 1299 x18 | Dry lager, 4 cans | Lager sèche, 4 canettes | 5 % vol. | 5 % vol.
  `),
}
