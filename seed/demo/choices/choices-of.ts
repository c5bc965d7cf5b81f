import type { Kind } from '../pictures/kinds'
import type { Bilingual, MenuItem } from '../places/menu'
import { CHOICES } from './choices'

/** A question of one house. `dishes` and what an option stands for are positions on its menu. */
export interface HouseChoice {
  readonly name: Bilingual
  readonly min: number
  readonly max: number
  readonly options: readonly {
    readonly name: Bilingual
    readonly delta: number
    readonly usual: boolean
    readonly upTo: number
    readonly drink?: number
  }[]
  readonly dishes: readonly number[]
}

type Currency = 'USD' | 'XAF'

/** Dishes that are sold as a menu with a drink of the house, for less than both cost apart. */
const WITH_DRINK: readonly Kind[] = ['burger', 'sandwich', 'wrap', 'pizza', 'chicken', 'rice']
const DRINKS_OF_A_COMBO = 3
/** What a drink costs in a menu, of a hundred; and the smallest coin that people pay with. */
const COMBO_PERCENT = 75
const COIN: Readonly<Record<Currency, number>> = { USD: 5, XAF: 50 }
/** What is cooked. Packed goods, which are counted, are sold as they are. */
const COOKED: readonly string[] = ['mains', 'sides', 'desserts', 'drinks']

/** What this house asks with its dishes. A question that no dish asks is not there. */
export function choicesOf(menu: readonly MenuItem[], currency: Currency): HouseChoice[] {
  const dishesOf = (kinds: readonly Kind[]) =>
    menu.flatMap(({ kind, category, stock }, index) =>
      kinds.includes(kind) && COOKED.includes(category) && stock === undefined ? [index] : [],
    )
  const asked = CHOICES.filter(({ only = currency }) => only === currency).map(
    ({ name, kinds, min, max, options }) => ({
      name,
      min,
      max,
      dishes: dishesOf(kinds),
      options: options.map(({ delta, usual = false, upTo = 1, ...option }) => ({
        ...option,
        delta: delta?.[currency] ?? 0,
        usual,
        upTo,
      })),
    }),
  )
  const combo = drinksOf(menu, currency)
  const withDrink = {
    name: ['Make it a menu', 'En menu'] as const,
    min: 0,
    max: 1,
    options: combo,
    dishes: dishesOf(WITH_DRINK),
  }
  return [...asked, withDrink].filter(({ dishes, options }) => dishes.length > 0 && options.length > 0)
}

/** The cheapest drinks of the house, at their price in a menu. */
function drinksOf(menu: readonly MenuItem[], currency: Currency): HouseChoice['options'] {
  const coin = COIN[currency]
  return menu
    .flatMap((item, drink) => (item.category === 'drinks' && item.kind !== 'coffee' ? [{ ...item, drink }] : []))
    .sort((a, b) => a.price - b.price)
    .slice(0, DRINKS_OF_A_COMBO)
    .map(({ name: [en, fr], price, drink }) => ({
      name: [`With ${en}`, `Avec ${fr}`] as const,
      delta: Math.round((price * COMBO_PERCENT) / 100 / coin) * coin,
      usual: false,
      upTo: 1,
      drink,
    }))
}
