import { menu } from '../menu'
import type { Place } from '../place'

export const poissonDeDeido: Place = {
  name: 'Le Poisson de Deido',
  cuisine: 'Poisson braisé',
  address: 'Rue de la Joie, Deido',
  at: { lat: 4.0636, lng: 9.7076 },
  prepMinutes: 22,
  tone: 'blue',
  description: [
    'The grills of the Rue de la Joie, delivered while they still smoke.',
    'Les braises de la Rue de la Joie, livrées encore fumantes.',
  ],
  menu: menu(`
  # mains
  fish:dark 3000 | Braised mackerel, large | Gros maquereau braisé | With condiment and miondo | Condiment et miondo
  fish:gold 5000 | Braised carp | Carpe braisée | Whole, 600 g | Entière, 600 g
  fish:tomato 6000 | Braised red snapper | Dorade rouge braisée | Whole, 800 g | Entière, 800 g
  fish:brown 5500 | Braised captain | Capitaine braisé | Two steaks | Deux darnes
  seafoodstew:tomato 3500 | Crayfish sauce with rice | Sauce écrevisses et riz | Crayfish, tomato, basil | Écrevisses, tomate, basilic
  skewers:pink 3000 | Prawn skewers, two | Brochettes de crevettes, les deux | Garlic, parsley | Ail, persil
  stew:dark 3000 | Mbongo with catfish | Mbongo de silure | Black spice sauce | Sauce noire
  # sides
  leafwrap:cream 500 | Miondo | Miondo | Ten thin sticks | Dix petits bâtons
  plantain:gold 500 | Fried plantain | Plantain frit | Ripe | Mûr
  leafwrap:green 500 | Bobolo | Bobolo | Two thick sticks | Deux gros bâtons
  # drinks
  juice:ochre 500 | Ginger juice | Jus de gingembre | Home-made | Maison
  bottle:brown 700 | Malt drink, 33 cl | Boisson maltée, 33 cl | Without alcohol | Sans alcool
  `),
}
