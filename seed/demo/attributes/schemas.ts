import type { Attribute, AttributeSchema, Choice, Words } from '../../../src/domain/attributes/attribute'
import type { Bilingual } from '../places/menu'

const words = ([en, fr]: Bilingual): Words => ({ en, fr })
const choices = (named: Readonly<Record<string, Bilingual>>): Choice[] =>
  Object.entries(named).map(([id, name]) => ({ id, label: words(name) }))

const about = (key: string, label: Bilingual, use: Partial<Attribute> = {}) => ({
  key,
  label: words(label),
  required: use.required ?? false,
  mustToSell: use.mustToSell ?? false,
  filterable: use.filterable ?? true,
  shown: true,
})

export const ALLERGENS = {
  gluten: ['Gluten', 'Gluten'],
  milk: ['Milk', 'Lait'],
  eggs: ['Eggs', 'Œufs'],
  fish: ['Fish', 'Poisson'],
  shellfish: ['Shellfish', 'Crustacés'],
  nuts: ['Nuts', 'Fruits à coque'],
  peanuts: ['Peanuts', 'Arachides'],
  soy: ['Soy', 'Soja'],
  sesame: ['Sesame', 'Sésame'],
} as const satisfies Record<string, Bilingual>

export type Allergen = keyof typeof ALLERGENS

const allergens: Attribute = {
  ...about('allergens', ['Allergens', 'Allergènes']),
  kind: 'choice',
  many: true,
  choices: choices(ALLERGENS),
}

const energy: Attribute = {
  ...about('energy', ['Energy', 'Énergie']),
  kind: 'number',
  unit: 'kcal',
  min: 0,
  max: 3_000,
}

const FOOD: AttributeSchema = [
  allergens,
  energy,
  { ...about('protein', ['Protein', 'Protéines'], { filterable: false }), kind: 'number', unit: 'g', min: 0, max: 200 },
  { ...about('preparation', ['Preparation', 'Préparation']), kind: 'number', unit: 'min', min: 0, max: 120 },
]

const volume: Attribute = { ...about('volume', ['Volume', 'Volume']), kind: 'number', unit: 'ml', min: 10, max: 20_000 }

const ALCOHOL: AttributeSchema = [
  {
    ...about('abv', ['Alcohol', 'Alcool'], { required: true, mustToSell: true }),
    kind: 'number',
    unit: '% vol',
    min: 0.5,
    max: 80,
  },
  { ...volume, required: true },
]

const strain: Attribute = {
  ...about('strain', ['Strain', 'Variété']),
  kind: 'choice',
  many: false,
  choices: choices({ indica: ['Indica', 'Indica'], sativa: ['Sativa', 'Sativa'], hybrid: ['Hybrid', 'Hybride'] }),
}

const effects: Attribute = {
  ...about('effects', ['Effects', 'Effets']),
  kind: 'choice',
  many: true,
  max: 3,
  choices: choices({
    calm: ['Calm', 'Apaisant'],
    sleep: ['Sleep', 'Sommeil'],
    lively: ['Lively', 'Tonique'],
    focus: ['Focus', 'Concentration'],
    relief: ['Relief', 'Soulagement'],
  }),
}

const labResult: Attribute = {
  ...about('lab_result', ['Lab result', 'Analyse de laboratoire'], { filterable: false }),
  kind: 'document',
}

const share = (key: string, name: string, must: boolean): Attribute => ({
  ...about(key, [name, name], { required: must, mustToSell: must }),
  kind: 'number',
  unit: '%',
  min: 0,
  max: 100,
})

const dose = (key: string, name: string): Attribute => ({
  ...about(key, [name, name]),
  kind: 'number',
  unit: 'mg',
  min: 0,
  max: 5_000,
})

/** Of what is smoked: shares. A share of THC that nobody measured is not sold. */
const FLOWER: AttributeSchema = [share('thc', 'THC', true), share('cbd', 'CBD', false), strain, effects, labResult]

/** Of what is eaten or rubbed in: milligrams in the whole package. */
const DOSED: AttributeSchema = [dose('thc_mg', 'THC'), dose('cbd_mg', 'CBD'), effects, labResult]

/** What the demo's categories ask of their products, by slug. */
export const SCHEMAS: Readonly<Record<string, AttributeSchema>> = {
  mains: FOOD,
  sides: FOOD,
  desserts: FOOD,
  drinks: [allergens, energy, volume],
  'beer-wine': ALCOHOL,
  flower: FLOWER,
  vapes: FLOWER,
  edibles: [...DOSED, allergens],
  care: DOSED,
}
