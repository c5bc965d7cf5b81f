import { menu } from '../menu'
import type { Place } from '../place'

export const bayBottleBistro: Place = {
  name: 'Bay Bottle & Bistro',
  cuisine: 'Bistro',
  address: '770 NE 125th St',
  at: { lat: 25.8903, lng: -80.1825 },
  prepMinutes: 15,
  tone: 'red',
  description: [
    'A short bistro menu and a long wine list, both to take home.',
    'Une carte courte et une longue liste de vins, à emporter.',
  ],
  menu: menu(`
  # mains
  chicken:ochre 1795 | Roast chicken plate | Assiette de poulet rôti | Half bird, jus, roast potatoes | Demi-poulet, jus, pommes rôties
  sandwich:tomato 1495 | Steak baguette | Baguette au steak | Dijon, caramelised onion, watercress | Dijon, oignon confit, cresson
  pasta:cream 1650 | Truffle macaroni | Coquillettes à la truffe | Comté, ham, breadcrumbs | Comté, jambon, chapelure
  shellfish:pink 1995 | Shrimp cocktail plate | Assiette de crevettes | Chilled, cocktail sauce, lemon | Froides, sauce cocktail, citron
  toast:cream 1350 | Croque-monsieur | Croque-monsieur | Gruyère, ham, béchamel | Gruyère, jambon, béchamel
  # sides
  leaves:cream 875 | Caesar salad | Salade César | Anchovy, parmesan, croutons | Anchois, parmesan, croûtons
  fries:gold 575 | Thin fries | Pommes allumettes | With aioli | Avec aïoli
  soup:ochre 795 | French onion soup | Soupe à l’oignon | Gratinéed, thyme | Gratinée, thym
  # desserts
  flan:gold 725 x14 | Crème caramel | Crème caramel | Vanilla, dark caramel | Vanille, caramel brun
  # beer-wine
  cans:gold 1199 x24 | Miami pale ale, 4 cans | Pale ale de Miami, 4 canettes | 5.2 % vol. | 5,2 % vol.
  cans:teal 1299 x24 | Biscayne lager, 4 cans | Lager de Biscayne, 4 canettes | 4.6 % vol. | 4,6 % vol.
  wine:gold 1899 x18 | Sauvignon blanc, 75 cl | Sauvignon blanc, 75 cl | 12.5 % vol. | 12,5 % vol.
  wine:red 2299 x18 | Côtes-du-Rhône, 75 cl | Côtes-du-rhône, 75 cl | 13.5 % vol. | 13,5 % vol.
  wine:rose 1999 x20 | Provence rosé, 75 cl | Rosé de Provence, 75 cl | 12.8 % vol. | 12,8 % vol.
  wine:cream 3499 x10 | Crémant brut, 75 cl | Crémant brut, 75 cl | 12 % vol. | 12 % vol.
  `),
}
