import { menu } from '../menu'
import type { Place } from '../place'

export const caskAndTide: Place = {
  name: 'Cask & Tide',
  cuisine: 'Wine shop',
  address: '1290 NE 163rd St',
  at: { lat: 25.9254, lng: -80.1752 },
  prepMinutes: 10,
  tone: 'brown',
  description: [
    'Beer, wine and spirits, cold and within the hour; identity is checked at the door.',
    'Bières, vins et spiritueux, au frais et dans l’heure ; l’identité est contrôlée à la porte.',
  ],
  menu: menu(`
  # beer-wine
  cans:gold 1149 x60 | Everglades IPA, 4 cans | IPA des Everglades, 4 canettes | 6.4 % vol. | 6,4 % vol.
  cans:orange 1099 x60 | Citrus wheat, 4 cans | Blanche aux agrumes, 4 canettes | 4.9 % vol. | 4,9 % vol.
  cans:leaf 999 x60 | Session lager, 4 cans | Lager légère, 4 canettes | 4.1 % vol. | 4,1 % vol.
  cans:rose 1299 x40 | Guava hard seltzer, 4 cans | Hard seltzer goyave, 4 canettes | 5 % vol. | 5 % vol.
  beer:gold 1399 x30 | Growler of pilsner, 1.9 l | Pilsner en cruchon, 1,9 l | 5 % vol. | 5 % vol.
  wine:red 1799 x36 | Malbec, 75 cl | Malbec, 75 cl | 13.9 % vol. | 13,9 % vol.
  wine:gold 1699 x36 | Albariño, 75 cl | Albariño, 75 cl | 12.5 % vol. | 12,5 % vol.
  wine:rose 1599 x36 | Dry rosé, 75 cl | Rosé sec, 75 cl | 12 % vol. | 12 % vol.
  wine:cream 2499 x24 | Cava brut nature, 75 cl | Cava brut nature, 75 cl | 11.5 % vol. | 11,5 % vol.
  spirit:ochre 3299 x20 | Aged rum, 70 cl | Rhum vieux, 70 cl | 40 % vol. | 40 % vol.
  spirit:teal 2999 x20 | Florida gin, 70 cl | Gin de Floride, 70 cl | 43 % vol. | 43 % vol.
  spirit:gold 3899 x16 | Reposado tequila, 70 cl | Tequila reposado, 70 cl | 38 % vol. | 38 % vol.
  # drinks
  can:blue 249 | Tonic water | Tonic | 20 cl | 20 cl
  can:ochre 249 | Ginger ale | Ginger ale | 20 cl | 20 cl
  # sides
  bites:ochre 695 | Marcona almonds | Amandes marcona | Roasted, sea salt | Grillées, sel marin
  `),
}
