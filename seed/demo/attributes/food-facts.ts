import type { MenuItem } from '../places/menu'
import type { Allergen } from './schemas'

interface Facts {
  readonly energy: number
  readonly protein: number
  readonly preparation: number
  readonly allergens: readonly Allergen[]
}

/** What a plate of such a dish has about it: kilocalories, grams of protein, minutes in the kitchen, what is nearly always in it. */
const PLATES: Readonly<Record<string, readonly [number, number, number, ...Allergen[]]>> = {
  burger: [780, 38, 14, 'gluten', 'sesame'],
  chicken: [690, 46, 18],
  eggs: [520, 24, 10, 'eggs'],
  fish: [540, 42, 16, 'fish'],
  grains: [580, 18, 10],
  grill: [720, 48, 20],
  leafwrap: [320, 9, 12],
  leaves: [340, 10, 6],
  pasta: [760, 26, 14, 'gluten'],
  pizza: [890, 34, 16, 'gluten', 'milk'],
  rice: [640, 20, 14],
  sandwich: [650, 30, 8, 'gluten'],
  seafoodstew: [560, 36, 18, 'fish', 'shellfish'],
  shellfish: [420, 34, 12, 'shellfish'],
  skewers: [580, 44, 16],
  soup: [380, 16, 10],
  stew: [650, 34, 15],
  sushi: [480, 24, 15, 'fish', 'soy'],
  tacos: [610, 28, 10],
  toast: [590, 26, 8, 'gluten', 'milk'],
  wrap: [620, 28, 9, 'gluten'],
  bites: [360, 10, 8, 'gluten'],
  dumplings: [340, 14, 10, 'gluten', 'soy'],
  fries: [410, 5, 7],
  loaf: [310, 8, 3, 'gluten'],
  plantain: [330, 3, 8],
  cake: [460, 6, 3, 'gluten', 'milk', 'eggs'],
  cookies: [380, 5, 2, 'gluten', 'milk', 'eggs'],
  croissant: [340, 6, 2, 'gluten', 'milk', 'eggs'],
  flan: [310, 7, 2, 'milk', 'eggs'],
  fruit: [140, 2, 5],
  icecream: [280, 5, 3, 'milk'],
  pie: [430, 5, 3, 'gluten', 'milk', 'eggs'],
  verrine: [260, 5, 3, 'milk'],
}

/** What a menu says is in it. */
const SAYS: readonly (readonly [RegExp, Allergen])[] = [
  [/cheese|milk|cream|butter|parmesan|gruyère|comté|mozzarella|feta|yog|béchamel|labneh|halloumi/i, 'milk'],
  [/egg|aïoli|aioli|mayonnaise|hollandaise/i, 'eggs'],
  [/bread|baguette|crouton|flour|pita|noodle|brioche|bun\b|crumb/i, 'gluten'],
  [/anchov|salmon|tuna|cod\b|bass\b|mackerel|\bfish/i, 'fish'],
  [/shrimp|prawn|crab|lobster|crevette/i, 'shellfish'],
  [/almond|pecan|walnut|cashew|pistachio|hazelnut/i, 'nuts'],
  [/peanut/i, 'peanuts'],
  [/soy|tofu|miso|teriyaki/i, 'soy'],
  [/sesame|tahini|hummus/i, 'sesame'],
]

export function allergensOf({ kind, name, description }: MenuItem): Allergen[] {
  const [, , , ...usual] = PLATES[kind] ?? [0, 0, 0]
  const text = `${name[0]}, ${description[0]}`
  return [...usual, ...SAYS.flatMap(([word, allergen]) => (word.test(text) ? [allergen] : []))]
}

/** @throws Error for a dish of a kind that nobody has told about */
export function foodFacts(item: MenuItem): Facts {
  const plate = PLATES[item.kind]
  if (!plate) throw new Error(`nothing is known of ${item.kind}`)
  const [energy, protein, preparation] = plate
  // A dearer plate of a kind is a larger one.
  const larger = item.price % 7
  return { energy: energy + larger * 15, protein: protein + larger, preparation, allergens: allergensOf(item) }
}
