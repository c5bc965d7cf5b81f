import { menu } from '../menu'
import type { Place } from '../place'

export const jerkJunction: Place = {
  name: 'Jerk Junction 135',
  cuisine: 'Jamaican',
  address: '780 NW 135th St',
  at: { lat: 25.8983, lng: -80.2106 },
  prepMinutes: 18,
  tone: 'yellow',
  description: [
    'Pimento smoke on the corner of 135th, patties by the dozen.',
    'De la fumée de piment de Jamaïque au coin de la 135e, des patties à la douzaine.',
  ],
  menu: menu(`
  # mains
  chicken:dark 1450 | Jerk chicken | Poulet jerk | Quarter bird, rice and peas, festival | Quart de poulet, riz aux pois, festival
  rice:dark 1550 | Jerk pork | Porc jerk | Shoulder, rice and peas, cabbage | Épaule, riz aux pois, chou
  stew:gold 1625 | Curry goat | Cabri au curry | Potato, Scotch bonnet, thyme | Pomme de terre, piment bouc, thym
  stew:brown 1895 | Oxtail and butter beans | Queue de bœuf aux haricots | Six hours, allspice | Six heures, piment de Jamaïque
  rice:yellow 1475 | Ackee and saltfish | Ackee et morue | Peppers, boiled dumpling | Poivrons, boulettes
  fish:gold 1895 | Escovitch snapper | Vivaneau escovitch | Pickled carrot and onion | Carotte et oignon marinés
  # sides
  bites:gold 395 | Beef patty | Patty au bœuf | Flaky, hot | Feuilleté, relevé
  plantain:gold 395 | Fried plantain | Banane plantain frite | Ripe, soft | Mûre, fondante
  rice:cream 450 | Rice and peas | Riz aux pois | Coconut, thyme | Coco, thym
  # desserts
  cake:dark 575 x10 | Rum cake | Gâteau au rhum | Raisin, nutmeg | Raisin, muscade
  loaf:gold 425 | Coco bread | Pain coco | Warm, buttered | Tiède, beurré
  # drinks
  bottle:gold 350 | Ginger beer | Bière de gingembre | Hot, without alcohol | Forte, sans alcool
  juice:red 425 | Sorrel | Boisson à l’oseille de Guinée | Hibiscus, ginger, clove | Hibiscus, gingembre, girofle
  `),
}
