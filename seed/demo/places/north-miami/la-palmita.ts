import { menu } from '../menu'
import type { Place } from '../place'

export const laPalmita: Place = {
  name: 'La Palmita Cafetería',
  cuisine: 'Cuban',
  address: '12105 NW 7th Ave',
  at: { lat: 25.8871, lng: -80.2087 },
  prepMinutes: 12,
  tone: 'gold',
  description: [
    'A ventanita from six in the morning: croquetas, pressed sandwiches and cortaditos.',
    'Une ventanita dès six heures du matin : croquetas, sandwichs pressés et cortaditos.',
  ],
  menu: menu(`
  # mains
  sandwich:pink 1095 | Cuban sandwich | Sandwich cubain | Roast pork, ham, Swiss, pickle, mustard | Porc rôti, jambon, gruyère, cornichon, moutarde
  sandwich:brown 1150 | Pan con bistec | Pan con bistec | Palomilla steak, onion, potato sticks | Steak palomilla, oignon, pommes paille
  stew:tomato 1295 | Ropa vieja | Ropa vieja | Shredded beef, peppers, white rice | Bœuf effiloché, poivrons, riz blanc
  rice:ochre 1350 | Lechón asado | Lechón asado | Mojo pork, moros, yuca | Porc au mojo, riz et haricots, manioc
  chicken:gold 1250 | Fricasé de pollo | Fricassée de poulet | Olives, potato, cumin | Olives, pomme de terre, cumin
  eggs:pink 850 | Desayuno completo | Petit-déjeuner complet | Two eggs, ham, toast, coffee | Deux œufs, jambon, tartine, café
  # sides
  bites:ochre 450 | Ham croquetas, five | Croquetas au jambon, les cinq | With lime and crackers | Citron vert et biscuits salés
  plantain:brown 425 | Maduros | Bananes mûres frites | Sweet plantain | Banane plantain sucrée
  stew:dark 395 | Black beans | Haricots noirs | Bay leaf, vinegar | Laurier, vinaigre
  # desserts
  croissant:gold 275 x40 | Guava pastelito | Pastelito à la goyave | Guava and cream cheese | Goyave et fromage frais
  flan:ochre 475 x16 | Flan de coco | Flan coco | Coconut, caramel | Coco, caramel
  # drinks
  coffee:brown 225 | Cortadito | Cortadito | Espresso, steamed milk, sugar foam | Expresso, lait chaud, mousse de sucre
  coffee:ochre 325 | Café con leche | Café con leche | Half milk, half coffee | Moitié lait, moitié café
  juice:orange 395 | Mamey shake | Milk-shake au mamey | Ripe mamey, milk | Mamey mûr, lait
  `),
}
