import type { Chosen, Option, OptionGroup } from './option-group'

/** An option as somebody buys it, told in words: what a cart shows and an order keeps, whatever becomes of the menu. */
export interface SoldOption {
  readonly id: string
  readonly groupId: string
  /** Name of the group. */
  readonly group: string
  readonly name: string
  /** For each piece of the line. */
  readonly quantity: number
  /** Integer minor units, each. */
  readonly priceDelta: number
  /** The product that it stands for, whose stock it takes. */
  readonly productId: string | null
}

export type NamedGroup = OptionGroup<Option & { readonly name: string; readonly productId: string | null }> & {
  readonly name: string
}

/** The chosen options in the menu's order. What is not on the menu any more has no words and is left out. */
export function soldOptions(groups: readonly NamedGroup[], chosen: readonly Chosen[]): SoldOption[] {
  const quantities = new Map(chosen.map(({ id, quantity }) => [id, quantity]))
  return groups.flatMap(({ id: groupId, name: group, options }) =>
    options.flatMap(({ id, name, priceDelta, productId }) => {
      const quantity = quantities.get(id)
      return quantity ? [{ id, groupId, group, name, quantity, priceDelta, productId }] : []
    }),
  )
}
