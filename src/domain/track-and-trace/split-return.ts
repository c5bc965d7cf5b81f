/** Pieces of a line that an order holds of a package; `quantity` is how many of the line were ordered. */
export interface HeldPieces {
  readonly id: string
  readonly lineId: string
  readonly productId: string
  readonly pieces: number
  readonly quantity: number
}

/** Of each, how many pieces are sold again, and how many wait for a person. */
export interface SplitPieces {
  readonly id: string
  readonly back: number
  readonly aside: number
}

/**
 * What becomes of traced pieces that came back and were counted line by line. Of what was chosen with a line as much is fit for the shelf as of the
 * line, whole pieces rounded down; a line that nobody counted is not.
 */
export function splitReturn(
  held: readonly HeldPieces[],
  counted: readonly { readonly lineId: string; readonly restock: number }[],
): SplitPieces[] {
  const restock = new Map(counted.map((line) => [line.lineId, line.restock]))
  const left = new Map<string, number>()
  for (const each of held) {
    const all = held.filter((other) => keyOf(other) === keyOf(each)).reduce((sum, { pieces }) => sum + pieces, 0)
    left.set(keyOf(each), Math.floor((all * (restock.get(each.lineId) ?? 0)) / each.quantity))
  }
  return held.map((each) => {
    const fit = left.get(keyOf(each)) ?? 0
    const back = Math.min(fit, each.pieces)
    left.set(keyOf(each), fit - back)
    return { id: each.id, back, aside: each.pieces - back }
  })
}

const keyOf = ({ lineId, productId }: HeldPieces): string => `${lineId} ${productId}`
