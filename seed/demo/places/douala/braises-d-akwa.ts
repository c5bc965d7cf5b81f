import { menu } from '../menu'
import type { Place } from '../place'

export const braisesDAkwa: Place = {
  name: 'Braises d’Akwa',
  cuisine: 'Grillades',
  address: 'Boulevard de la Liberté, Akwa',
  at: { lat: 4.0521, lng: 9.7015 },
  prepMinutes: 20,
  tone: 'tomato',
  description: [
    'Fish and chicken over charcoal, from eleven in the morning to two at night.',
    'Poisson et poulet sur la braise, de onze heures à deux heures du matin.',
  ],
  menu: menu(`
  # mains
  fish:brown 4500 was5500 | Braised bar | Bar braisé | Whole fish, spices, chilli | Poisson entier, épices, piment
  fish:dark 3500 | Braised mackerel | Maquereau braisé | Whole fish, onions, green spices | Poisson entier, oignons, épices vertes
  fish:gold 6500 | Braised sole | Sole braisée | For two | Pour deux
  chicken:ochre 3500 | Grilled chicken | Poulet braisé | Half chicken, white pepper from Penja | Demi-poulet, poivre blanc de Penja
  skewers:brown 1500 | Beef skewers, three | Brochettes de bœuf, les trois | Kankan spice | Épice kankan
  grill:dark 3500 | Grilled pork | Porc braisé | With fresh chilli | Avec piment frais
  shellfish:pink 5500 | Grilled prawns | Gambas grillées | Garlic, lime | Ail, citron vert
  # sides
  leafwrap:cream 300 | Bâton de manioc | Bâton de manioc | One stick | Le bâton
  plantain:gold 500 | Braised plantain | Plantain braisé | Over charcoal | À la braise
  fries:gold 1000 | Potato fries | Frites de pomme | Large plate | Grande assiette
  # desserts
  fruit:gold 800 x20 | Pineapple plate | Assiette d’ananas | From Njombé | De Njombé
  # drinks
  juice:ochre 500 | Ginger juice | Jus de gingembre | Lime, sugar | Citron vert, sucre
  bottle:green 700 | Grapefruit soda, 60 cl | Soda pamplemousse, 60 cl | Glass bottle | Bouteille en verre
  `),
}
