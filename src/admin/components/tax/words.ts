import { bilingual } from '../../words'

export const taxWords = bilingual(
  {
    example: 'Of 100.00, {{tax}} at {{rate}} on top, or {{held}} where prices hold it.',
    after: 'Taxes of the steps before are taken on first: this one is reckoned upon them too.',
    all: 'Rules in force stand in place of the plain rate of the market and its tariffs.',
  },
  {
    example: 'Sur 100,00 : {{tax}} à {{rate}} en sus, ou {{held}} si les prix la contiennent.',
    after: 'Les taxes des étapes précédentes s’ajoutent d’abord : celle-ci porte aussi sur elles.',
    all: 'Les règles en vigueur remplacent le taux simple du marché et de ses tarifs.',
  },
)
