import type { Basket, BasketLine } from './basket'
import { bestDiscounts } from './best-discounts'
import type { Discount } from './discount'
import type { Promotion } from './promotion'

interface TakenOff<L> {
  readonly discounts: readonly Discount[]
  /** Each with the part of it that is taken off. */
  readonly lines: readonly (L & { readonly discount: number })[]
  /** All together, integer minor units. */
  readonly discount: number
}

/** The best discounts for a basket, as its quote tells them and its order keeps them. */
export function takeOff<L extends Omit<BasketLine, 'id'>>(
  promotions: readonly Promotion[],
  basket: Omit<Basket, 'lines'> & { readonly lines: readonly L[] },
): TakenOff<L> {
  // Lines of a cart have an id; what is priced for its own sake has none, and is known by its place.
  const idOf = (line: L, index: number) => ('id' in line && typeof line.id === 'string' ? line.id : String(index))
  const lines = basket.lines.map((line, index) => ({ ...line, id: idOf(line, index) }))
  const allotted = bestDiscounts(promotions, { ...basket, lines })
  const off = (id: string) => allotted.reduce((sum, each) => sum + (each.lines.get(id) ?? 0), 0)
  return {
    discounts: allotted.map(({ lines: _, ...discount }) => discount),
    lines: basket.lines.map((line, index) => ({ ...line, discount: off(idOf(line, index)) })),
    discount: allotted.reduce((sum, { amount }) => sum + amount, 0),
  }
}
