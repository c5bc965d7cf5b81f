import type { Goods } from '../compliance/goods'
import type { DoorTerms } from '../compliance/requirements'
import type { GoodsGo } from '../compliance/rule'
import { WaybillError } from '../errors'
import { invalid } from '../invalid'

/** A line of an order that came back. */
export interface ReturnedLine {
  readonly id: string
  /** Of its product, and of what was chosen with it. */
  readonly goods: readonly Goods[]
  readonly quantity: number
}

/** So many pieces of a line are fit for the shelf, as the restaurant counted them. */
export interface CountedLine {
  readonly lineId: string
  readonly restock: number
}

/** What becomes of a line: so many pieces onto the shelf, the rest is waste. */
export interface LineReturn {
  readonly lineId: string
  readonly restock: number
  readonly waste: number
  /** What the order's terms say of these goods. */
  readonly by: GoodsGo
}

interface Counted {
  readonly lines: readonly CountedLine[]
  /** What goes for lines that nobody counted and of which no rule speaks. */
  readonly restock: boolean
  /** Why something that belongs onto the shelf is waste. */
  readonly reason: string | undefined
}

/**
 * What comes back onto the shelf and what is waste, line by line in the order's order.
 * @throws WaybillError `validation_failed` for lines or pieces that the order does not have, `restock_refused` where the terms have the goods
 * destroyed, `reason_required` where goods that belong onto the shelf are called waste and nobody says why
 */
export function planReturn(
  lines: readonly ReturnedLine[],
  terms: Pick<DoorTerms, 'returns'> | null,
  { lines: counted, restock, reason }: Counted,
): LineReturn[] {
  const told = new Map(counted.map((line) => [line.lineId, line.restock]))
  counted.forEach(({ lineId, restock: pieces }, index) => {
    const line = lines.find(({ id }) => id === lineId)
    if (told.size < counted.length || !line || pieces > line.quantity) throw wrongCount(index)
  })
  return lines.map(({ id, goods, quantity }) => {
    const by = goodsGo(terms, goods)
    const usual = by === 'stock' || (by === 'restaurant' && restock) ? quantity : 0
    const back = told.get(id) ?? usual
    if (by === 'waste' && back > 0) throw new WaybillError('restock_refused', { lineId: id })
    if (by === 'stock' && back < quantity && !reason) throw new WaybillError('reason_required')
    return { lineId: id, restock: back, waste: quantity - back, by }
  })
}

/** Of all that the terms say of a line's goods, the strictest. */
function goodsGo(terms: Pick<DoorTerms, 'returns'> | null, goods: readonly Goods[]): GoodsGo {
  const said = (terms?.returns ?? []).filter(
    (each) => each.goods.length === 0 || goods.some((one) => each.goods.includes(one)),
  )
  return (['waste', 'stock'] as const).find((to) => said.some((each) => each.to === to)) ?? 'restaurant'
}

function wrongCount(index: number): WaybillError {
  const message = {
    en: 'The order has no such line, or fewer pieces of it.',
    fr: 'La commande n’a pas cette ligne, ou en a moins.',
  }
  return invalid(`lines.${index}`, message)
}
