import { menu } from '../menu'
import type { Place } from '../place'

export const soyaMakepe: Place = {
  name: 'Le Soya de Makepe',
  cuisine: 'Grillades',
  address: 'Rond-point Petit Pays, Makepe',
  at: { lat: 4.0801, lng: 9.7518 },
  prepMinutes: 15,
  tone: 'brown',
  description: [
    'Beef on sticks, sliced thin and dusted with kankan.',
    'Du bœuf en brochettes, tranché fin et poudré de kankan.',
  ],
  menu: menu(`
  # mains
  skewers:brown 1000 | Soya, five sticks | Soya, les cinq | Beef, kankan, onion | Bœuf, kankan, oignon
  skewers:dark 1500 | Liver soya, five sticks | Soya de foie, les cinq | Beef liver, chilli | Foie de bœuf, piment
  skewers:gold 2000 | Chicken soya, five sticks | Soya de poulet, les cinq | Chicken thigh | Haut de cuisse
  grill:tomato 2500 | Kilishi platter | Assiette de kilishi | Dried beef in peanut paste | Bœuf séché à la pâte d’arachide
  sandwich:brown 1200 | Soya baguette | Baguette au soya | Beef, tomato, onion | Bœuf, tomate, oignon
  chicken:ochre 3000 | Braised half chicken | Demi-poulet braisé | White pepper | Poivre blanc
  eggs:tomato 1000 | Spaghetti omelette | Spaghetti-omelette | The student’s dinner | Le dîner de l’étudiant
  # sides
  leafwrap:cream 200 | Bâton de manioc | Bâton de manioc | One stick | Le bâton
  plantain:gold 500 | Fried plantain | Plantain frit | Ripe | Mûr
  fries:gold 800 | Potato fries | Frites de pomme | Plate | Assiette
  # drinks
  bottle:tomato 500 | Cola, 35 cl | Cola, 35 cl | Glass bottle | Bouteille en verre
  verrine:white 700 | Sweet yoghurt | Yaourt sucré | From Ngaoundéré | De Ngaoundéré
  `),
}
