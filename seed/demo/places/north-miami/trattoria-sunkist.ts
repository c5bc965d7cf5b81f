import { menu } from '../menu'
import type { Place } from '../place'

export const trattoriaSunkist: Place = {
  name: 'Trattoria Sunkist',
  cuisine: 'Italian',
  address: '2031 NE 135th St',
  at: { lat: 25.8996, lng: -80.1645 },
  prepMinutes: 20,
  tone: 'green',
  description: [
    'Pasta rolled in the morning, pizza from a wood oven in the evening.',
    'Des pâtes roulées le matin, des pizzas au feu de bois le soir.',
  ],
  menu: menu(`
  # mains
  pizza:tomato 1450 | Pizza margherita | Pizza margherita | Tomato, fior di latte, basil | Tomate, fior di latte, basilic
  pizza:red 1695 | Pizza diavola | Pizza diavola | Spicy salami, olives, honey | Salami piquant, olives, miel
  pizza:leaf 1625 | Pizza verde | Pizza verde | Zucchini, ricotta, lemon | Courgette, ricotta, citron
  pasta:tomato 1595 | Rigatoni alla norma | Rigatoni alla norma | Aubergine, tomato, salted ricotta | Aubergine, tomate, ricotta salée
  pasta:brown 1795 | Tagliatelle al ragù | Tagliatelles au ragù | Beef and pork, six hours | Bœuf et porc, six heures
  pasta:cream 1695 | Cacio e pepe | Cacio e pepe | Pecorino, black pepper | Pecorino, poivre noir
  pasta:pink 2195 | Linguine with clams | Linguine aux palourdes | Garlic, chilli, parsley | Ail, piment, persil
  chicken:gold 1995 | Pollo al mattone | Pollo al mattone | Brick chicken, rosemary potatoes | Poulet sous la brique, pommes au romarin
  # sides
  leaves:tomato 895 | Panzanella | Panzanella | Tomato, bread, red onion | Tomate, pain, oignon rouge
  loaf:ochre 495 | Focaccia | Focaccia | Rosemary, sea salt | Romarin, sel marin
  bites:ochre 850 | Arancini, four | Arancini, les quatre | Saffron, mozzarella | Safran, mozzarella
  # desserts
  cake:brown 795 x12 | Tiramisù | Tiramisù | Mascarpone, espresso | Mascarpone, expresso
  verrine:cream 695 x14 | Panna cotta | Panna cotta | Passion fruit | Fruit de la passion
  # drinks
  bottle:tomato 395 | Blood orange soda | Soda à l’orange sanguine | Sicilian, 33 cl | De Sicile, 33 cl
  # beer-wine
  wine:red 2199 x16 | Montepulciano, 75 cl | Montepulciano, 75 cl | 13 % vol. | 13 % vol.
  cans:blue 1199 x20 | Italian lager, 4 bottles | Lager italienne, 4 bouteilles | 4.7 % vol. | 4,7 % vol.
  `),
}
