import { menu } from '../menu'
import type { Place } from '../place'

export const tontonBurger: Place = {
  name: 'Tonton Burger',
  cuisine: 'Restauration rapide',
  address: 'Carrefour Ndokoti',
  at: { lat: 4.0457, lng: 9.7405 },
  prepMinutes: 14,
  tone: 'gold',
  description: [
    'Burgers and broiled chicken where every taxi of the city passes.',
    'Des burgers et du poulet rôti là où passent tous les taxis de la ville.',
  ],
  menu: menu(`
  # mains
  burger:brown 2000 | Burger Tonton | Burger Tonton | Beef, cheese, egg | Bœuf, fromage, œuf
  burger:dark 3000 | Double Tonton | Double Tonton | Two patties, smoked beef | Deux steaks, bœuf fumé
  burger:gold 2200 | Chicken burger | Burger poulet | Crisp chicken, slaw | Poulet croustillant, salade de chou
  chicken:gold 2500 | Crisp chicken, four pieces | Poulet croustillant, quatre pièces | With fries | Avec frites
  wrap:tomato 1800 | Tacos français | Tacos français | Minced beef, cheese sauce, fries | Bœuf haché, sauce fromagère, frites
  sandwich:brown 1200 | Minced beef baguette | Baguette viande hachée | Fried onion | Oignon frit
  # sides
  fries:gold 800 | Fries | Frites | Medium | Moyennes
  fries:orange 1000 | Plantain chips | Chips de plantain | Salted | Salées
  bites:ochre 1500 | Chicken bites, eight | Bouchées de poulet, les huit | With sauce | Avec sauce
  # desserts
  icecream:cream 1000 | Vanilla ice cream | Glace vanille | Two scoops | Deux boules
  # drinks
  bottle:orange 500 | Orange soda, 35 cl | Soda à l’orange, 35 cl | Cold | Frais
  juice:gold 700 | Pineapple juice | Jus d’ananas | Fresh | Frais
  `),
}
