import { menu } from '../menu'
import type { Place } from '../place'

export const enchantedBowl: Place = {
  name: 'Enchanted Bowl',
  cuisine: 'Vegetarian',
  address: '1725 NE 142nd St',
  at: { lat: 25.9058, lng: -80.1684 },
  prepMinutes: 12,
  tone: 'orange',
  description: [
    'Grains, greens and juices beside the forest park.',
    'Céréales, légumes verts et jus au bord du parc forestier.',
  ],
  menu: menu(`
  # mains
  grains:green 1395 | Forest bowl | Bol de la forêt | Quinoa, kale, sweet potato, tahini | Quinoa, kale, patate douce, tahini
  grains:orange 1450 | Sunset bowl | Bol du couchant | Farro, carrot, halloumi, harissa | Épeautre, carotte, halloumi, harissa
  grains:purple 1425 | Beet and lentil bowl | Bol betterave-lentilles | Beetroot, lentils, dill yoghurt | Betterave, lentilles, yaourt à l’aneth
  leaves:tomato 1250 | Greek village salad | Salade grecque | Tomato, cucumber, feta, oregano | Tomate, concombre, feta, origan
  wrap:leaf 1195 | Falafel wrap | Wrap falafel | Pickles, tahini, parsley | Légumes marinés, tahini, persil
  stew:orange 1225 | Sweet potato curry | Curry de patate douce | Coconut, chickpea, rice | Coco, pois chiche, riz
  toast:green 1050 | Avocado toast | Tartine à l’avocat | Radish, seeds, lemon | Radis, graines, citron
  # sides
  fries:orange 550 | Baked sweet potato | Patate douce au four | Smoked salt | Sel fumé
  soup:tomato 695 | Tomato soup | Soupe de tomate | Basil oil | Huile au basilic
  # desserts
  verrine:rose 725 x16 | Chia berry pot | Chia aux fruits rouges | Coconut milk | Lait de coco
  fruit:orange 650 | Mango plate | Assiette de mangue | Lime, chilli salt | Citron vert, sel pimenté
  # drinks
  juice:green 695 | Green press | Jus vert | Kale, apple, ginger | Kale, pomme, gingembre
  juice:orange 650 | Carrot and orange press | Carotte-orange | Turmeric | Curcuma
  `),
}
