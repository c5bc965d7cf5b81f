import type { Chosen } from '../catalog/option-group'

export interface DemandingLine {
  readonly productId: string
  readonly quantity: number
  readonly options: readonly Chosen[]
}

export interface Demand {
  /** Pieces by product, those that options stand for included. */
  readonly products: ReadonlyMap<string, number>
  /** Pieces by option. */
  readonly options: ReadonlyMap<string, number>
}

/**
 * What the shelves must give for these lines.
 * @param known options by id, with the product that each stands for
 */
export function demandOf(
  lines: readonly DemandingLine[],
  known: ReadonlyMap<string, { readonly productId: string | null }>,
): Demand {
  const products = new Map<string, number>()
  const options = new Map<string, number>()
  const add = (to: Map<string, number>, id: string, pieces: number) => to.set(id, (to.get(id) ?? 0) + pieces)
  for (const line of lines) {
    add(products, line.productId, line.quantity)
    for (const { id, quantity } of line.options) {
      add(options, id, quantity * line.quantity)
      const standsFor = known.get(id)?.productId
      if (standsFor) add(products, standsFor, quantity * line.quantity)
    }
  }
  return { products, options }
}
