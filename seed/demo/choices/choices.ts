import type { Choice } from './choice'

/** Portions, heat, sauces, sides and extras, by the kind of dish that they go with; in the order in which a waiter asks. */
export const CHOICES: readonly Choice[] = [
  {
    name: ['Size', 'Taille'],
    kinds: ['pizza'],
    min: 1,
    max: 1,
    options: [
      { name: ['Regular, 12 in', 'Normale, 30 cm'], usual: true },
      { name: ['Large, 16 in', 'Grande, 40 cm'], delta: { USD: 500, XAF: 1_500 } },
    ],
  },
  {
    name: ['Portion', 'Portion'],
    kinds: ['stew', 'rice', 'pasta', 'soup', 'grains'],
    min: 1,
    max: 1,
    options: [
      { name: ['Small', 'Petite'], delta: { USD: -200, XAF: -300 } },
      { name: ['Regular', 'Normale'], usual: true },
      { name: ['Large', 'Grande'], delta: { USD: 300, XAF: 700 } },
    ],
  },
  {
    name: ['How hot?', 'Pimenté comment ?'],
    kinds: ['stew', 'grill', 'skewers', 'fish', 'chicken', 'tacos', 'soup'],
    min: 1,
    max: 1,
    options: [
      { name: ['Mild', 'Doux'] },
      { name: ['Medium', 'Moyen'], usual: true },
      { name: ['Hot', 'Pimenté'] },
      { name: ['Very hot', 'Très pimenté'] },
    ],
  },
  {
    name: ['Served with', 'Accompagné de'],
    kinds: ['grill', 'skewers', 'fish', 'chicken'],
    min: 1,
    max: 2,
    only: 'XAF',
    options: [
      { name: ['Fried plantain', 'Plantain frit'], usual: true },
      { name: ['Cassava sticks', 'Bâton de manioc'] },
      { name: ['Miondo', 'Miondo'] },
      { name: ['Rice', 'Riz'] },
      { name: ['Fries', 'Frites'], delta: { USD: 250, XAF: 300 } },
    ],
  },
  {
    name: ['Sauces', 'Sauces'],
    kinds: ['burger', 'sandwich', 'wrap', 'bites', 'fries'],
    min: 0,
    max: 2,
    options: [
      { name: ['Ketchup', 'Ketchup'] },
      { name: ['Garlic mayonnaise', 'Mayonnaise à l’ail'] },
      { name: ['Barbecue', 'Barbecue'] },
      { name: ['House chilli', 'Piment maison'] },
    ],
  },
  {
    name: ['Extras', 'Suppléments'],
    kinds: ['burger', 'sandwich', 'wrap'],
    min: 0,
    max: 4,
    options: [
      { name: ['Cheese', 'Fromage'], delta: { USD: 150, XAF: 300 }, upTo: 2 },
      { name: ['Fried egg', 'Œuf au plat'], delta: { USD: 200, XAF: 200 } },
      { name: ['Avocado', 'Avocat'], delta: { USD: 250, XAF: 250 } },
      { name: ['Without onion', 'Sans oignon'] },
    ],
  },
  {
    name: ['Toppings', 'Garnitures'],
    kinds: ['pizza'],
    min: 0,
    max: 3,
    options: [
      { name: ['Extra cheese', 'Supplément fromage'], delta: { USD: 200, XAF: 700 }, upTo: 2 },
      { name: ['Mushrooms', 'Champignons'], delta: { USD: 150, XAF: 500 } },
      { name: ['Olives', 'Olives'], delta: { USD: 150, XAF: 400 } },
      { name: ['Shrimp', 'Crevettes'], delta: { USD: 350, XAF: 1_200 } },
    ],
  },
  {
    name: ['Sugar', 'Sucre'],
    kinds: ['coffee'],
    min: 1,
    max: 1,
    options: [
      { name: ['None', 'Sans'] },
      { name: ['A little', 'Un peu'], usual: true },
      { name: ['Sweet', 'Bien sucré'] },
    ],
  },
  {
    name: ['On top', 'Par-dessus'],
    kinds: ['icecream'],
    min: 0,
    max: 2,
    options: [
      { name: ['Chocolate sauce', 'Sauce au chocolat'], delta: { USD: 75, XAF: 150 } },
      { name: ['Roasted peanuts', 'Arachides grillées'], delta: { USD: 75, XAF: 100 } },
      { name: ['Whipped cream', 'Crème fouettée'], delta: { USD: 100, XAF: 200 } },
    ],
  },
]
