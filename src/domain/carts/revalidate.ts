import { type ChoiceRefusal, checkChoice } from '../catalog/check-choice'
import type { OptionGroup } from '../catalog/option-group'
import type { Stock, StockedOption } from '../catalog/stocked-option'
import { unitPrice } from '../pricing/unit-price'
import type { CartLine } from './cart-line'
import { demandOf } from './demand'

/** A product as the menu has it now. */
export interface OnMenu {
  readonly id: string
  /** Integer minor units, without options. */
  readonly price: number
  readonly available: boolean
  /** Of one that is on the menu but not at this hour: from when it can be had; null where nothing is foreseen. */
  readonly availableAt?: Date | null
  readonly stock: Stock
  readonly groups: readonly OptionGroup<StockedOption>[]
}

/**
 * What became different since the customer last looked. `price`: the unit price, told and now. `stock`: pieces wanted, and pieces there
 * are. `unavailable` and `options` say that the line cannot be ordered as it is: the former with the time from which it can, where only the
 * hour is wrong, the latter with what is wrong.
 */
export type CartChange = { readonly lineId: string; readonly productId: string } & (
  | { readonly kind: 'price' | 'stock'; readonly before: number; readonly after: number }
  | { readonly kind: 'unavailable'; readonly availableAt?: string | null }
  | { readonly kind: 'options'; readonly refusals: readonly ChoiceRefusal[] }
)

export interface Revalidated<L extends CartLine = CartLine> {
  /** The lines that can be priced, at the price of now, in the order of the cart. */
  readonly lines: readonly (L & { readonly unitPrice: number })[]
  readonly changes: readonly CartChange[]
}

/** A cart held against the menu of this moment (ORD-1): nothing that changed goes by unsaid. */
export function revalidate<L extends CartLine>(lines: readonly L[], menu: ReadonlyMap<string, OnMenu>): Revalidated<L> {
  const changes: CartChange[] = []
  const priced: (L & { unitPrice: number })[] = []
  for (const line of lines) {
    const about = { lineId: line.id, productId: line.productId }
    const product = menu.get(line.productId)
    if (!product?.available) {
      changes.push({ ...about, kind: 'unavailable', ...hourOf(product) })
      continue
    }
    const refusals = checkChoice(product.groups, line.options)
    if (refusals.length > 0) {
      changes.push({ ...about, kind: 'options', refusals })
      continue
    }
    const now = unitPrice(product.price, optionsOf(product), line.options)
    if (now !== line.told) changes.push({ ...about, kind: 'price', before: line.told, after: now })
    priced.push({ ...line, unitPrice: now })
  }
  return { lines: priced, changes: [...changes, ...shortages(priced, menu)] }
}

function hourOf(product: OnMenu | undefined): { availableAt?: string | null } {
  return product?.availableAt === undefined ? {} : { availableAt: product.availableAt?.toISOString() ?? null }
}

/** @returns a change for every line that wants of something of which there is too little for all of them together */
function shortages(lines: readonly CartLine[], menu: ReadonlyMap<string, OnMenu>): CartChange[] {
  const options = new Map(
    [...menu.values()].flatMap((product) => optionsOf(product).map((option) => [option.id, option])),
  )
  const shelf = new Map<string, Stock>([...menu.values()].map(({ id, stock }) => [id, stock]))
  for (const { productId, productStock } of options.values()) if (productId) shelf.set(productId, productStock)
  const demand = demandOf(lines, options)
  return lines.flatMap((line) => {
    const own = demandOf([line], options)
    const short = [
      ...[...own.products.keys()].map((id) => ({ before: demand.products.get(id) ?? 0, after: shelf.get(id) })),
      ...[...own.options.keys()].map((id) => ({ before: demand.options.get(id) ?? 0, after: options.get(id)?.stock })),
    ].filter(
      (each): each is { before: number; after: number } => typeof each.after === 'number' && each.before > each.after,
    )
    return short.map((each) => ({ lineId: line.id, productId: line.productId, kind: 'stock' as const, ...each }))
  })
}

const optionsOf = ({ groups }: OnMenu): StockedOption[] => groups.flatMap(({ options }) => [...options])
