import { menu } from '../menu'
import type { Place } from '../place'

export const tableDuPlateau: Place = {
  name: 'La Table du Plateau',
  cuisine: 'Française',
  address: 'Rue de l’Hôtel-de-Ville, Bonanjo',
  at: { lat: 4.0388, lng: 9.6865 },
  prepMinutes: 28,
  tone: 'violet',
  description: [
    'Lunch for the offices of the plateau, under silver lids until it leaves.',
    'Le déjeuner des bureaux du plateau, sous cloche jusqu’au départ.',
  ],
  menu: menu(`
  # mains
  grill:dark 9500 | Beef fillet with Penja pepper | Filet de bœuf au poivre de Penja | Gratin, green beans | Gratin, haricots verts
  fish:gold 8500 | Captain meunière | Capitaine meunière | Lemon butter, rice | Beurre citronné, riz
  chicken:ochre 7000 | Chicken with mushrooms | Poulet aux champignons | Cream, mashed potato | Crème, purée
  pasta:pink 7500 | Tagliatelle with prawns | Tagliatelles aux gambas | Bisque, basil | Bisque, basilic
  leaves:cream 5000 | Caesar salad | Salade César | Chicken, parmesan | Poulet, parmesan
  burger:dark 6500 | Plateau burger | Burger du plateau | Beef from Adamaoua, blue cheese | Bœuf de l’Adamaoua, bleu
  soup:orange 3000 | Pumpkin soup | Velouté de potiron | Ginger | Gingembre
  # sides
  fries:gold 1500 | Home-made fries | Frites maison | Fleur de sel | Fleur de sel
  leaves:green 1500 | Green salad | Salade verte | Mustard dressing | Vinaigrette moutarde
  # desserts
  flan:gold 2500 x12 | Crème brûlée | Crème brûlée | Vanilla | Vanille
  cake:dark 3000 x12 | Opera cake | Opéra | Coffee from the West | Café de l’Ouest
  # drinks
  bottle:teal 1500 | Sparkling water, 75 cl | Eau gazeuse, 75 cl | Cold | Fraîche
  coffee:dark 1000 | Espresso | Expresso | Arabica | Arabica
  `),
}
