import { menu } from '../menu'
import type { Place } from '../place'

export const farolitoAzul: Place = {
  name: 'Taquería Farolito Azul',
  cuisine: 'Mexican',
  address: '715 NE 167th St',
  at: { lat: 25.9287, lng: -80.1838 },
  prepMinutes: 14,
  tone: 'purple',
  description: [
    'Corn ground every morning; al pastor off the spit until midnight.',
    'Du maïs moulu chaque matin, de l’al pastor à la broche jusqu’à minuit.',
  ],
  menu: menu(`
  # mains
  tacos:tomato 1195 | Tacos al pastor, three | Tacos al pastor, les trois | Pork, pineapple, coriander | Porc, ananas, coriandre
  tacos:brown 1295 | Tacos de barbacoa, three | Tacos de barbacoa, les trois | Slow beef, consommé to dip | Bœuf confit, consommé à tremper
  tacos:purple 1095 | Tacos de hongos, three | Tacos aux champignons, les trois | Mushroom, epazote, fresh cheese | Champignons, épazote, fromage frais
  wrap:brown 1350 | Carne asada burrito | Burrito carne asada | Steak, beans, rice, avocado | Bœuf, haricots, riz, avocat
  wrap:leaf 1225 | Poblano burrito | Burrito au poblano | Roast pepper, corn, cheese | Piment poblano, maïs, fromage
  stew:red 1425 | Pozole rojo | Pozole rojo | Hominy, pork, radish, oregano | Maïs, porc, radis, origan
  rice:tomato 1495 | Chicken mole plate | Poulet au mole | Twenty-two spices, rice, tortillas | Vingt-deux épices, riz, tortillas
  # sides
  bites:gold 595 | Elote bites | Bouchées d’elote | Corn, cotija, chilli | Maïs, cotija, piment
  leaves:green 850 | Guacamole and totopos | Guacamole et totopos | Avocado, lime, corn chips | Avocat, citron vert, chips de maïs
  stew:brown 395 | Refried beans | Haricots frits | With lard or without | Avec ou sans saindoux
  # desserts
  bites:brown 575 | Churros, six | Churros, les six | Cinnamon, chocolate | Cannelle, chocolat
  flan:gold 525 x12 | Flan napolitano | Flan napolitain | Cream cheese, caramel | Fromage frais, caramel
  # drinks
  juice:rose 395 | Agua de jamaica | Agua de jamaica | Hibiscus, lime | Hibiscus, citron vert
  juice:cream 395 | Horchata | Horchata | Rice, cinnamon | Riz, cannelle
  `),
}
