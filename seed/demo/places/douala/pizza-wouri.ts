import { menu } from '../menu'
import type { Place } from '../place'

export const pizzaWouri: Place = {
  name: 'Pizza du Wouri',
  cuisine: 'Pizzeria',
  address: 'Boulevard de la République, Bali',
  at: { lat: 4.0402, lng: 9.7046 },
  prepMinutes: 18,
  tone: 'orange',
  description: [
    'Thin crust, generous cheese, and one pizza that only Douala knows.',
    'Pâte fine, fromage généreux, et une pizza que seule Douala connaît.',
  ],
  menu: menu(`
  # mains
  pizza:tomato 4000 | Margherita | Margherita | Tomato, mozzarella, basil | Tomate, mozzarella, basilic
  pizza:dark 5000 | Queen | Reine | Ham, mushroom, olives | Jambon, champignons, olives
  pizza:leaf 5500 | La Doualaise | La Doualaise | Ndolé, shrimp, chilli | Ndolé, crevettes, piment
  pizza:brown 5500 | Soya pizza | Pizza soya | Kankan beef, onion | Bœuf kankan, oignon
  pizza:gold 5000 | Four cheeses | Quatre fromages | Cream, walnuts | Crème, noix
  pizza:pink 6000 | Seafood | Fruits de mer | Shrimp, squid, garlic | Crevettes, calamars, ail
  pasta:tomato 3500 | Spaghetti bolognese | Spaghettis bolognaise | Beef, tomato | Bœuf, tomate
  pasta:cream 3800 | Carbonara | Carbonara | Cream, smoked beef | Crème, bœuf fumé
  # sides
  leaves:tomato 2000 | Mixed salad | Salade composée | Avocado, tomato, egg | Avocat, tomate, œuf
  loaf:gold 1000 | Garlic bread | Pain à l’ail | Six slices | Six tranches
  # desserts
  cake:brown 1500 x12 | Chocolate fondant | Fondant au chocolat | Cocoa from the Moungo | Cacao du Moungo
  # drinks
  bottle:tomato 600 | Cola, 60 cl | Cola, 60 cl | Glass bottle | Bouteille en verre
  bottle:blue 500 | Mineral water, 1.5 l | Eau minérale, 1,5 l | Still | Plate
  `),
}
