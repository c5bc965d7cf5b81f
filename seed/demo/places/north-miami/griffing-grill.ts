import { menu } from '../menu'
import type { Place } from '../place'

export const griffingGrill: Place = {
  name: 'Griffing Grill',
  cuisine: 'American',
  address: '12500 NE 6th Ave',
  at: { lat: 25.8911, lng: -80.1853 },
  prepMinutes: 18,
  tone: 'tomato',
  description: [
    'Burgers off a flat-top, Gulf fish and key lime pie, one block from the railway.',
    'Burgers à la plancha, poissons du Golfe et tarte au citron vert, à deux pas de la voie ferrée.',
  ],
  menu: menu(`
  # mains
  burger:brown 1350 was1650 | Griffing burger | Burger Griffing | Beef, cheddar, pickles | Bœuf, cheddar, cornichons
  burger:dark 1625 | Smokehouse double | Double fumé | Two patties, bacon, onion rings, barbecue sauce | Deux steaks, bacon, rondelles d’oignon, sauce barbecue
  burger:leaf 1295 | Black bean burger | Burger aux haricots noirs | Corn, avocado, lime mayonnaise | Maïs, avocat, mayonnaise au citron vert
  tacos:gold 1575 | Blackened mahi tacos | Tacos de mahi grillé | Three soft tacos, mango slaw | Trois tacos, salade de mangue
  grill:dark 2395 | Skirt steak and fries | Bavette et frites | 8 oz, chimichurri, house fries | 225 g, chimichurri, frites maison
  chicken:ochre 1650 | Buttermilk chicken plate | Poulet au babeurre | Three pieces, slaw, hot honey | Trois morceaux, salade de chou, miel pimenté
  wrap:pink 1395 | Grilled shrimp wrap | Wrap aux crevettes grillées | Romaine, tomato, remoulade | Romaine, tomate, rémoulade
  leaves:tomato 1225 | Chopped garden salad | Salade du jardin | Corn, tomato, croutons, ranch | Maïs, tomate, croûtons, sauce ranch
  # sides
  fries:orange 550 | Sweet potato fries | Frites de patate douce | With chipotle dip | Sauce chipotle
  fries:gold 475 | House fries | Frites maison | Twice cooked, sea salt | Cuites deux fois, sel marin
  bites:ochre 695 | Hush puppies | Beignets de maïs | Six, with honey butter | Les six, beurre au miel
  # desserts
  pie:yellow 650 x12 | Key lime pie | Tarte au citron vert | Graham crust, whipped cream | Pâte sablée, crème fouettée
  cookies:ochre 395 x30 | Sea salt cookie | Cookie au sel marin | Baked at noon and at five | Cuit à midi et à dix-sept heures
  # drinks
  juice:green 425 | Key lime lemonade | Limonade au citron vert | Pressed to order | Pressée à la commande
  bottle:brown 325 | Root beer | Root beer | Cane sugar, 12 oz | Sucre de canne, 35 cl
  `),
}
