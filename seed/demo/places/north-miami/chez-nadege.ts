import { menu } from '../menu'
import type { Place } from '../place'

export const chezNadege: Place = {
  name: 'Chez Nadège',
  cuisine: 'Haitian',
  address: '13105 W Dixie Hwy',
  at: { lat: 25.8969, lng: -80.1849 },
  prepMinutes: 25,
  tone: 'blue',
  description: [
    'Griot, legim and djon djon the way Nadège’s mother cooked them in Cap-Haïtien.',
    'Griot, légumes et djon djon comme la mère de Nadège les cuisinait au Cap-Haïtien.',
  ],
  menu: menu(`
  # mains
  rice:brown 1695 | Griot with pikliz | Griot et pikliz | Fried pork, plantain, spicy slaw | Porc frit, banane plantain, pikliz
  chicken:tomato 1550 | Chicken in Creole sauce | Poulet créole | Thigh, peppers, thyme, white rice | Cuisse, poivrons, thym, riz blanc
  stew:green 1625 | Legim with beef | Légumes au bœuf | Aubergine, chayote, spinach, beef | Aubergine, christophine, épinards, bœuf
  rice:ochre 1750 | Tassot cabrit | Tassot cabrit | Fried goat, plantain, pikliz | Cabri frit, banane pesée, pikliz
  fish:red 2150 | Whole red snapper | Poisson gros sel | Steamed with coarse salt, lime and onion | Vivaneau au gros sel, citron vert, oignon
  seafoodstew:tomato 2250 | Lambi in sauce | Lambi en sauce | Conch stewed with tomato and clove | Lambi mijoté à la tomate et au girofle
  soup:ochre 1450 | Soup joumou | Soupe joumou | Squash, beef, noodles; every Sunday | Giraumon, bœuf, pâtes ; tous les dimanches
  # sides
  rice:dark 600 | Diri djon djon | Riz djon djon | Black mushroom rice, lima beans | Riz aux champignons noirs, haricots de Lima
  plantain:gold 475 | Bannann peze | Bananes pesées | Twice-fried green plantain | Banane verte frite deux fois
  bites:gold 650 | Akra | Acras de malanga | Eight malanga fritters | Huit acras de malanga
  leaves:orange 350 | Extra pikliz | Pikliz en plus | Cabbage, carrot, Scotch bonnet | Chou, carotte, piment bouc
  # desserts
  cake:ochre 575 x10 | Pen patat | Pain de patate | Sweet potato, coconut, ginger | Patate douce, coco, gingembre
  # drinks
  juice:gold 450 | Passion fruit juice | Jus de grenadille | With a little vanilla | Avec un peu de vanille
  juice:rose 450 | Cherry juice | Jus de cerise | Acerola, cane sugar | Acérola, sucre de canne
  bottle:orange 325 | Fruit champagne soda | Soda fruit champagne | Glass bottle, ice cold | Bouteille en verre, glacée
  `),
}
