import { menu } from '../menu'
import type { Place } from '../place'

export const tidewater: Place = {
  name: 'Tidewater Raw & Fry',
  cuisine: 'Seafood',
  address: '1850 NE 123rd St',
  at: { lat: 25.8884, lng: -80.1651 },
  prepMinutes: 17,
  tone: 'teal',
  description: [
    'Stone crab when it is in season, fried grouper when it is not.',
    'Du crabe caillou en saison, du mérou frit le reste de l’année.',
  ],
  menu: menu(`
  # mains
  sandwich:gold 1695 | Fried grouper sandwich | Sandwich au mérou frit | Slaw, tartare, brioche | Salade de chou, tartare, brioche
  shellfish:pink 1895 | Peel-and-eat shrimp | Crevettes à décortiquer | One pound, Old Bay butter | 450 g, beurre Old Bay
  seafoodstew:cream 1495 | Clam chowder | Chaudrée de palourdes | Potato, bacon, thyme | Pomme de terre, lard, thym
  fish:teal 2295 | Whole yellowtail | Vivaneau à queue jaune | Grilled, lime, coconut rice | Grillé, citron vert, riz coco
  shellfish:red 3495 x12 | Stone crab claws, five | Pinces de crabe caillou, les cinq | Mustard sauce; October to May | Sauce moutarde ; d’octobre à mai
  tacos:teal 1525 | Baja fish tacos | Tacos de poisson | Fried cod, cabbage, lime crema | Cabillaud frit, chou, crème citron vert
  grains:pink 1795 | Tuna poke bowl | Poke bowl au thon | Rice, edamame, avocado, sesame | Riz, edamame, avocat, sésame
  # sides
  bites:ochre 995 | Conch fritters | Beignets de lambi | Eight, key lime mayo | Les huit, mayonnaise au citron vert
  fries:gold 525 | Old Bay fries | Frites Old Bay | Sea salt, celery seed | Sel marin, céleri
  leaves:cream 450 | Cabbage slaw | Salade de chou | Apple, caraway | Pomme, carvi
  # desserts
  pie:green 675 x12 | Key lime tart | Tartelette citron vert | Burnt meringue | Meringue brûlée
  # drinks
  juice:orange 450 | Grapefruit spritz | Spritz pamplemousse | Without alcohol | Sans alcool
  can:blue 295 | Sparkling water | Eau gazeuse | 12 oz | 35 cl
  `),
}
