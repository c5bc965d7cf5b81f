import type { Chosen } from '../catalog/option-group'

/** What a cart holds at most: lines, and pieces of one line. */
export const MAX_LINES = 50
export const MAX_QUANTITY = 999

/** A product in a cart, as somebody wants it. */
export interface CartLine {
  /** Of this line alone: a product may be on several, with different options or notes. */
  readonly id: string
  readonly productId: string
  readonly quantity: number
  readonly note?: string
  /** For each piece; canonical. */
  readonly options: readonly Chosen[]
  /** Of a cart that many fill: whose it is (`Member` of the party); absent: its owner's. */
  readonly member?: string
  /** The unit price that the customer was last told, options included: integer minor units. */
  readonly told: number
}

type Wish = Pick<CartLine, 'productId' | 'options' | 'note' | 'member'>

/** Lines with the same key are the same wish: product, options and note, of the same person. */
export function wishOf({ productId, options, note, member }: Wish): string {
  return JSON.stringify([productId, note ?? '', options.map(({ id, quantity }) => [id, quantity]), member])
}
