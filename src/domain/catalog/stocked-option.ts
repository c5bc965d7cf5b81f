import type { Option, OptionGroup } from './option-group'

/** Pieces on the shelf; null is as many as anybody wants. */
export type Stock = number | null

/** An option that may be counted itself, and may stand for another product (the drink of a combo). */
export interface StockedOption extends Option {
  /** On the menu; what its shelves hold is said apart. */
  readonly available: boolean
  readonly stock: Stock
  readonly productId: string | null
  /** Of the product that it stands for. */
  readonly productStock: Stock
}

/** The groups as somebody may choose from them now: of an empty shelf nothing can be taken. */
export function onOffer<G extends OptionGroup<StockedOption>>(groups: readonly G[]): G[] {
  return groups.map((group) => ({
    ...group,
    options: group.options.map((option) => ({
      ...option,
      available: option.available && option.stock !== 0 && option.productStock !== 0,
    })),
  }))
}
