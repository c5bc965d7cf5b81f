import { menu } from '../menu'
import type { Place } from '../place'

export const shanghaiBali: Place = {
  name: 'Shanghai de Bali',
  cuisine: 'Chinoise',
  address: 'Rue Castelnau, Bali',
  at: { lat: 4.0377, lng: 9.7007 },
  prepMinutes: 17,
  tone: 'red',
  description: [
    'Woks over high flames, portions for office tables.',
    'Des woks à grand feu, des portions pour tables de bureau.',
  ],
  menu: menu(`
  # mains
  rice:gold 2500 | Cantonese rice | Riz cantonais | Egg, peas, ham | Œuf, petits pois, jambon
  pasta:brown 3000 | Stir-fried noodles with beef | Nouilles sautées au bœuf | Bean sprouts, soy | Germes de soja, sauce soja
  rice:tomato 3500 | Sweet and sour pork | Porc aigre-doux | Pineapple, pepper | Ananas, poivron
  stew:brown 3800 | Beef with onions | Bœuf aux oignons | Black pepper | Poivre noir
  seafoodstew:tomato 4500 | Shrimp with chilli | Crevettes pimentées | Garlic, spring onion | Ail, ciboule
  chicken:ochre 3500 | Lacquered chicken | Poulet laqué | Half, honey | Demi, miel
  soup:ochre 2000 | Wonton soup | Soupe wonton | Pork, pak choi | Porc, pak choï
  # sides
  dumplings:cream 2000 | Steamed ravioli, seven | Raviolis vapeur, les sept | Pork, ginger | Porc, gingembre
  bites:gold 1500 | Spring rolls, six | Nems, les six | Chicken | Poulet
  leaves:leaf 1500 | Sautéed greens | Légumes verts sautés | Garlic | Ail
  # desserts
  bites:brown 1200 | Fried bananas | Beignets de banane | Honey, sesame | Miel, sésame
  # drinks
  coffee:green 700 | Jasmine tea | Thé au jasmin | One pot | Une théière
  can:tomato 600 | Lychee drink | Boisson au litchi | 33 cl | 33 cl
  `),
}
