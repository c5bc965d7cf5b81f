import { menu } from '../menu'
import type { Place } from '../place'

export const glacierDesPalmiers: Place = {
  name: 'Le Glacier des Palmiers',
  cuisine: 'Glacier',
  address: 'Cité des Palmiers',
  at: { lat: 4.0641, lng: 9.7607 },
  prepMinutes: 9,
  tone: 'rose',
  description: [
    'Sorbets of whatever the market of the morning had.',
    'Des sorbets de ce que le marché du matin proposait.',
  ],
  menu: menu(`
  # desserts
  icecream:cream 1500 | Vanilla and coconut | Vanille et coco | Two scoops | Deux boules
  icecream:orange 1500 | Mango and passion fruit | Mangue et passion | Two scoops | Deux boules
  icecream:rose 1500 | Guava and foléré | Goyave et foléré | Two scoops | Deux boules
  icecream:brown 1700 | Cocoa of the Moungo | Cacao du Moungo | Two scoops | Deux boules
  icecream:green 1500 | Soursop and lime | Corossol et citron vert | Two scoops | Deux boules
  verrine:rose 2000 x20 | Yoghurt with fruit | Yaourt aux fruits | Granola, honey from Oku | Granola, miel d’Oku
  cake:cream 2000 x12 | Coconut cake | Gâteau à la noix de coco | One slice | La part
  pie:gold 2000 x10 | Pineapple tart | Tarte à l’ananas | One slice | La part
  cookies:ochre 800 x30 | Peanut biscuits, three | Biscuits à l’arachide, les trois | Crisp | Croquants
  fruit:red 1500 | Fruit plate | Assiette de fruits | Papaya, pineapple, watermelon | Papaye, ananas, pastèque
  croissant:gold 1000 | Sugar crêpe | Crêpe au sucre | Lime | Citron vert
  # drinks
  juice:rose 1000 | Guava shake | Milk-shake goyave | Milk, guava | Lait, goyave
  juice:green 1000 | Soursop juice | Jus de corossol | Fresh | Frais
  coffee:brown 800 | Iced coffee | Café glacé | Arabica of the West | Arabica de l’Ouest
  `),
}
