import { menu } from '../menu'
import type { Place } from '../place'

export const phoArchCreek: Place = {
  name: 'Phở Arch Creek',
  cuisine: 'Vietnamese',
  address: '13755 Biscayne Blvd',
  at: { lat: 25.9019, lng: -80.1642 },
  prepMinutes: 16,
  tone: 'leaf',
  description: [
    'Broth simmered for fourteen hours, herbs from a garden behind the kitchen.',
    'Un bouillon de quatorze heures et les herbes du jardin derrière la cuisine.',
  ],
  menu: menu(`
  # mains
  soup:ochre 1395 | Phở tái | Phở tái | Rare beef, rice noodles, basil | Bœuf saignant, nouilles de riz, basilic
  soup:gold 1350 | Phở gà | Phở gà | Chicken, ginger, spring onion | Poulet, gingembre, ciboule
  soup:tomato 1495 | Bún bò Huế | Bún bò Huế | Spicy beef, lemongrass, thick noodles | Bœuf épicé, citronnelle, grosses nouilles
  grains:leaf 1325 | Bún with grilled pork | Bún au porc grillé | Cold noodles, herbs, peanuts | Vermicelles, herbes, cacahuètes
  sandwich:cream 975 | Bánh mì classic | Bánh mì classique | Pork, pâté, pickles, coriander | Porc, pâté, légumes aigres-doux, coriandre
  sandwich:gold 925 | Bánh mì lemongrass tofu | Bánh mì tofu citronnelle | Tofu, chilli, pickles | Tofu, piment, légumes aigres-doux
  rice:brown 1450 | Broken rice with pork chop | Riz brisé au porc | Fried egg, cucumber, fish sauce | Œuf au plat, concombre, nuoc-mâm
  # sides
  wrap:pink 695 | Summer rolls, two | Rouleaux d’été, les deux | Shrimp, herbs, peanut sauce | Crevette, herbes, sauce cacahuète
  bites:gold 725 | Imperial rolls, five | Nems, les cinq | Pork, carrot, lettuce | Porc, carotte, laitue
  dumplings:cream 795 | Steamed dumplings, seven | Raviolis vapeur, les sept | Pork and chive | Porc et ciboulette
  # desserts
  verrine:green 550 x15 | Pandan and mung bean cup | Verrine pandan et haricot mungo | Coconut cream | Crème de coco
  # drinks
  coffee:dark 475 | Iced Vietnamese coffee | Café vietnamien glacé | Condensed milk | Lait concentré
  juice:yellow 450 | Salted lemonade | Citronnade salée | Preserved lime, soda | Citron vert confit, eau gazeuse
  `),
}
