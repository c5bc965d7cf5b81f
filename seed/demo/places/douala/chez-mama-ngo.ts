import { menu } from '../menu'
import type { Place } from '../place'

export const chezMamaNgo: Place = {
  name: 'Chez Mama Ngo',
  cuisine: 'Camerounaise',
  address: 'Rue Joss, Bonanjo',
  at: { lat: 4.0415, lng: 9.6898 },
  prepMinutes: 25,
  tone: 'leaf',
  description: [
    'The ndolé that ministries send for, with miondo by the bundle.',
    'Le ndolé que les ministères font chercher, avec le miondo au paquet.',
  ],
  menu: menu(`
  # mains
  seafoodstew:leaf 3500 | Ndolé with shrimp | Ndolé aux crevettes | Bitterleaf, peanuts, shrimp | Feuilles de ndolé, arachides, crevettes
  stew:leaf 3000 | Ndolé with beef | Ndolé à la viande | Bitterleaf, peanuts, beef | Feuilles de ndolé, arachides, bœuf
  chicken:tomato 5000 | Poulet DG | Poulet DG | Chicken, ripe plantain, vegetables | Poulet, plantain mûr, légumes
  stew:green 2500 | Eru with water fufu | Eru et water fufu | Eru leaves, waterleaf, palm oil | Feuilles d’eru, waterleaf, huile de palme
  stew:yellow 2800 | Yellow soup with taro | Taro sauce jaune | Pounded taro, palm oil, limestone | Taro pilé, huile de palme, sel gemme
  stew:dark 2500 | Mbongo tchobi | Mbongo tchobi | Fish in black spice sauce | Poisson en sauce noire aux épices
  stew:tomato 2200 | Okok with sugar | Okok sucré | Okok leaves, palm nut, peanuts | Feuilles d’okok, noix de palme, arachides
  rice:tomato 2000 | Rice with tomato sauce and beef | Riz sauce tomate et bœuf | Parboiled rice, beef | Riz étuvé, bœuf
  # sides
  leafwrap:cream 500 | Miondo | Miondo | Ten thin cassava sticks | Dix petits bâtons de manioc
  plantain:gold 700 | Fried plantain | Plantain frit | Ripe plantain | Plantain mûr
  rice:cream 500 | White rice | Riz blanc | One plate | Une assiette
  # desserts
  fruit:orange 800 x20 | Papaya plate | Assiette de papaye | With lime | Au citron vert
  # drinks
  juice:red 600 | Foléré juice | Jus de foléré | Hibiscus, mint | Hibiscus, menthe
  bottle:orange 600 | Orange soda, 60 cl | Soda à l’orange, 60 cl | Glass bottle | Bouteille en verre
  `),
}
