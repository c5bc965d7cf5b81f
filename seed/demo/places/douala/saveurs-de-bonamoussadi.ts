import { menu } from '../menu'
import type { Place } from '../place'

export const saveursDeBonamoussadi: Place = {
  name: 'Saveurs de Bonamoussadi',
  cuisine: 'Camerounaise',
  address: 'Carrefour Maçon, Bonamoussadi',
  at: { lat: 4.0876, lng: 9.7397 },
  prepMinutes: 24,
  tone: 'purple',
  description: [
    'Dishes of the ten regions, a different one each day of the week.',
    'Les plats des dix régions, un autre chaque jour de la semaine.',
  ],
  menu: menu(`
  # mains
  stew:yellow 2800 | Taro with yellow soup | Taro sauce jaune | Bamileke, with tripe | Bamiléké, aux tripes
  stew:brown 2500 | Kondrè with pork | Kondrè au porc | Green plantain stewed with pork | Plantain vert mijoté au porc
  rice:gold 2000 | Jollof rice with chicken | Riz jollof au poulet | Bell pepper, carrot | Poivron, carotte
  stew:green 2500 | Sanga | Sanga | Corn and greens, palm nut | Maïs et feuilles, noix de palme
  leafwrap:leaf 2000 | Koki with plantain | Koki et plantain | Black-eyed pea cake in leaves | Gâteau de haricots en feuilles
  stew:tomato 2800 | Peanut sauce with beef | Sauce d’arachide au bœuf | With rice or couscous | Avec riz ou couscous
  stew:cream 2500 | Pistachio dish | Mets de pistache | Egusi steamed in leaves | Graines de courge à l’étouffée
  grill:brown 3500 | Braised goat | Chèvre braisée | Ginger, chilli | Gingembre, piment
  # sides
  rice:cream 500 | Corn couscous | Couscous de maïs | One ball | La boule
  plantain:ochre 500 | Boiled plantain | Plantain vapeur | Green or ripe | Vert ou mûr
  bites:ochre 500 | Bean beignets | Beignets haricot | With porridge on request | Avec bouillie sur demande
  # desserts
  verrine:cream 700 x15 | Corn porridge | Bouillie de maïs | Ginger, sugar | Gingembre, sucre
  # drinks
  juice:red 500 | Foléré juice | Jus de foléré | Hibiscus | Hibiscus
  juice:cream 600 | Baobab juice | Jus de bouye | Baobab fruit, milk | Pain de singe, lait
  `),
}
