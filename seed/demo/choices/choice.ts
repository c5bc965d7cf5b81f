import type { Kind } from '../pictures/kinds'
import type { Bilingual } from '../places/menu'

/** What is asked of a kind of dish, in the words of the house, at the prices of its currency. */
export interface Choice {
  readonly name: Bilingual
  readonly kinds: readonly Kind[]
  readonly min: number
  readonly max: number
  /** Where it is asked alone: not every town eats the same. */
  readonly only?: 'USD' | 'XAF'
  readonly options: readonly ChoiceOption[]
}

export interface ChoiceOption {
  readonly name: Bilingual
  /** Minor units on top; absent where it costs nothing. */
  readonly delta?: { readonly USD: number; readonly XAF: number }
  readonly usual?: true
  readonly upTo?: number
}
