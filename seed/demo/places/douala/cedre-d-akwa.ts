import { menu } from '../menu'
import type { Place } from '../place'

export const cedreDAkwa: Place = {
  name: 'Le Cèdre d’Akwa',
  cuisine: 'Libanaise',
  address: 'Rue Sylvani, Akwa',
  at: { lat: 4.0468, lng: 9.6978 },
  prepMinutes: 16,
  tone: 'green',
  description: [
    'Mezze, shawarma and charcoal chicken, a family house since the port.',
    'Mezzés, chawarmas et poulet au charbon, une maison familiale près du port.',
  ],
  menu: menu(`
  # mains
  wrap:brown 2000 | Beef shawarma | Chawarma bœuf | Tahini, pickles | Tahini, cornichons
  wrap:gold 2000 | Chicken shawarma | Chawarma poulet | Garlic cream | Crème d’ail
  skewers:brown 4500 was5200 | Mixed grill | Grillade mixte | Kafta, taouk, lamb | Kefta, taouk, agneau
  chicken:gold 4000 | Farrouj | Farrouj | Half chicken, garlic, fries | Demi-poulet, ail, frites
  grains:green 3500 | Mezze plate | Assiette de mezzés | Hummus, tabbouleh, falafel | Houmous, taboulé, falafel
  pizza:brown 2500 | Meat manakish | Manakish à la viande | Minced beef, tomato | Bœuf haché, tomate
  pizza:leaf 2000 | Thyme manakish | Manakish au zaatar | Thyme, sesame, oil | Thym, sésame, huile
  # sides
  stew:cream 1500 | Hummus | Houmous | Chickpeas, lemon | Pois chiches, citron
  leaves:tomato 1500 | Fattoush | Fattouche | Crisp bread, sumac | Pain croustillant, sumac
  bites:ochre 1500 | Falafel, six | Falafels, les six | With tahini | Avec tahini
  # desserts
  cake:gold 1200 x20 | Baklava, four | Baklavas, les quatre | Pistachio, honey | Pistache, miel
  # drinks
  juice:green 1000 | Mint lemonade | Citronnade à la menthe | Crushed ice | Glace pilée
  coffee:dark 800 | Cardamom coffee | Café à la cardamome | Small cup | Petite tasse
  `),
}
