import { apportion } from '../money/apportion'
import { money } from '../money/money'
import { proportion } from '../money/proportion'
import type { Basket, BasketLine } from './basket'
import type { Promotion } from './promotion'

/** What is left of a basket after the discounts before: of each line, and of the delivery fee. */
export interface Remaining {
  readonly lines: ReadonlyMap<string, number>
  readonly delivery: number
}

/** What one promotion takes: of which line how much, or of the delivery. */
export interface Taken {
  readonly lines: ReadonlyMap<string, number>
  readonly delivery: number
  readonly amount: number
}

/**
 * What a promotion takes off what is left, and never more than that. Whether it may is for `refusalOfPromotion` to say.
 * @param basket its lines in one order, always the same: of two equal remainders the earlier is rounded up
 */
export function allotDiscount({ benefit, terms }: Promotion, basket: Basket, left: Remaining): Taken {
  if (benefit.kind === 'free_delivery') {
    const delivery = Math.min(left.delivery, benefit.most ?? left.delivery)
    return { lines: new Map(), delivery, amount: delivery }
  }
  const lines = basket.lines.filter(({ productId }) => terms.productIds?.includes(productId) ?? true)
  const rest = ({ id }: BasketLine) => left.lines.get(id) ?? 0
  const each = (part: (line: BasketLine) => number) =>
    new Map(lines.map((line) => [line.id, Math.min(part(line), rest(line))]))
  const together = (amountOf: (whole: number) => number) => {
    const weights = lines.map(rest)
    const whole = weights.reduce((a, b) => a + b, 0)
    const parts = apportion(money(Math.min(whole, amountOf(whole)), basket.currency), weights)
    return new Map(lines.map(({ id }, index) => [id, parts[index]?.amount ?? 0]))
  }
  switch (benefit.kind) {
    case 'percentage':
      return taken(
        together((whole) =>
          Math.min(proportion(whole, benefit.basisPoints, 10_000), benefit.most ?? Number.MAX_SAFE_INTEGER),
        ),
      )
    case 'fixed':
      return taken(together(() => benefit.amount))
    case 'price_cut':
      return taken(each(({ unitPrice, quantity }) => Math.min(benefit.amount, unitPrice) * quantity))
    case 'buy_x_get_y': {
      const free = freePieces(lines, benefit)
      return taken(each(({ id, unitPrice }) => (free.get(id) ?? 0) * unitPrice))
    }
  }
}

/** How many pieces of each line cost nothing: the cheapest, of pieces that cost alike those of the earlier line. */
function freePieces(lines: readonly BasketLine[], { buy, get }: { buy: number; get: number }): Map<string, number> {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  let left = Math.floor(pieces / (buy + get)) * get
  const free = new Map<string, number>()
  for (const { id, quantity } of lines.toSorted((a, b) => a.unitPrice - b.unitPrice)) {
    const here = Math.min(left, quantity)
    free.set(id, here)
    left -= here
  }
  return free
}

function taken(lines: ReadonlyMap<string, number>): Taken {
  return { lines, delivery: 0, amount: [...lines.values()].reduce((a, b) => a + b, 0) }
}
