import { pick, type Random } from '../play/random'

/** What a menu says about a dish that matters to a hungry person. */
interface Dish {
  readonly category: string
}

export interface BasketLine<D extends Dish> {
  readonly dish: D
  readonly quantity: number
  readonly note?: string
}

const MEAL = ['mains', 'sides', 'desserts', 'drinks'] as const

const NOTES = {
  en: ['No onions, please', 'Extra spicy', 'Sauce on the side', 'Cutlery for two', 'Well done', 'Not too salty'],
  fr: ['Sans oignon, svp', 'Bien pimenté', 'La sauce à part', 'Couverts pour deux', 'Bien cuit', 'Peu salé'],
}

/**
 * What somebody orders from a menu: a main for each eater, and with some luck a side, a drink, something sweet; from a store without
 * mains a few different things. Never empty as long as the menu is not.
 */
export function fillBasket<D extends Dish>(
  menu: readonly D[],
  random: Random,
  locale: 'en' | 'fr' = 'en',
): BasketLine<D>[] {
  const of = (category: string) => menu.filter((dish) => dish.category === category)
  const basket = new Map<D, number>()
  const take = (dishes: readonly D[], quantity = 1) => {
    if (dishes.length === 0) return
    const dish = pick(random, dishes)
    basket.set(dish, (basket.get(dish) ?? 0) + quantity)
  }
  const [mains, sides, desserts, drinks] = MEAL.map(of)
  const eaters = [1, 1, 1, 2, 2, 3][Math.floor(random() * 6)] ?? 1
  if (mains && mains.length > 0) {
    for (let eater = 0; eater < eaters; eater++) take(mains)
    if (random() < 0.6) take(sides ?? [])
    if (random() < 0.55) take(drinks ?? [], eaters)
    if (random() < 0.25) take(desserts ?? [])
    const others = menu.filter(({ category }) => !MEAL.some((usual) => usual === category))
    if (random() < 0.35) take(others)
  }
  while (basket.size === 0 || (mains?.length === 0 && basket.size < 4 && random() < 0.5)) take(menu)
  return [...basket].map(([dish, quantity]) => ({
    dish,
    quantity,
    ...(random() < 0.08 && { note: pick(random, NOTES[locale]) }),
  }))
}

/** Whole coins: a quarter of a dollar, a hundred francs. */
const STEP: Readonly<Record<string, number>> = { USD: 25, XAF: 100 }

export function tipOf(subtotal: number, share: number, currency: string): number {
  const step = STEP[currency] ?? 1
  return Math.round((subtotal * share) / step) * step
}
