/** One thing to choose: "Large", "No sugar", "With fries". */
export interface Option {
  readonly id: string
  /** Integer minor units on top of the product's price; below zero it makes it cheaper. */
  readonly priceDelta: number
  /** Taken for whoever does not choose. */
  readonly isDefault: boolean
  /** At most so many of this one option on one piece. */
  readonly maxQuantity: number
  readonly available: boolean
}

/** A question that a product asks, "Which size?", and the answers there are, in the menu's order. */
export interface OptionGroup<O extends Option = Option> {
  readonly id: string
  /** Pieces to choose in this group, counted with their quantities; a `min` above 0 makes it a question that must be answered. */
  readonly min: number
  readonly max: number
  readonly options: readonly O[]
}

/** An option as somebody chose it, for one piece of the product. */
export interface Chosen {
  readonly id: string
  readonly quantity: number
}
