import { WaybillError } from '../errors'
import { proportion } from '../money/proportion'
import { EXTRAS, type Extra } from './faults'
import { type Goods, goodsOf, type LineWorth, type SoldOrder } from './sold-order'

/** What of an order goes back, by whom it was earned. Integer minor units; everything but `amount` adds up to it by `amountOf`. */
export interface GivenBack {
  /** What the goods are worth, tax on top included. */
  readonly goods: number
  /** What of that the customer gets; the rest are promotions that the platform gets back. */
  readonly toCustomer: number
  /** Of `goods`: what the authority does not get. */
  readonly tax: number
  /** Of `goods`: what the platform had earned on it. */
  readonly commission: number
  readonly extras: Readonly<Record<Extra, number>>
}

export interface Before extends GivenBack {
  /** By line, how many pieces. */
  readonly pieces: ReadonlyMap<string, number>
}

export interface Wish {
  readonly items?: readonly { readonly id: string; readonly quantity: number }[]
  /** To the customer, for goods that are not named. */
  readonly amount?: number
  readonly also?: readonly Extra[]
}

export const NO_EXTRAS: Readonly<Record<Extra, number>> = { delivery: 0, service: 0, small_order: 0, tip: 0 }

export const amountOf = ({ toCustomer, extras }: Pick<GivenBack, 'toCustomer' | 'extras'>): number =>
  EXTRAS.reduce((sum, extra) => sum + extras[extra], toCustomer)

/** What may still go back for the goods. */
export const goodsLeft = (order: SoldOrder, { toCustomer }: Pick<Before, 'toCustomer'>): number =>
  goodsOf(order).paid - toCustomer

/**
 * What goes back of a delivered order, besides what went back before. Each part is the difference of what would be given back altogether, so
 * however often something goes back the parts add up to what was booked and never exceed it; roundings do not pile up.
 * @throws WaybillError `refund_refused` with `why`: `unknown_line`, `too_many` pieces of a line, `too_much` for what was paid, `nothing` to give
 */
export function planRefund(order: SoldOrder, before: Before, wish: Wish): GivenBack {
  const goods = goodsOf(order)
  const asked = wish.items ? ofItems(goods, order, before, wish.items) : ofAmount(goods, before, wish.amount ?? 0)
  const after = before.goods + asked.goods
  const share = (booked: number) => (goods.worth > 0 ? proportion(booked, after, goods.worth) : 0)
  const plan: GivenBack = {
    ...asked,
    tax: share(order.taxHandedOver) - before.tax,
    commission: share(order.commission) - before.commission,
    extras: extrasOf(order, before, wish.also ?? []),
  }
  if (amountOf(plan) === 0) throw new WaybillError('refund_refused', { why: 'nothing' })
  return plan
}

type Asked = Pick<GivenBack, 'goods' | 'toCustomer'>

function ofItems(goods: Goods, order: SoldOrder, before: Before, items: NonNullable<Wish['items']>): Asked {
  const after = new Map(before.pieces)
  for (const { id, quantity } of items) {
    const line = goods.lines.find((one) => one.id === id)
    if (!line) throw new WaybillError('refund_refused', { why: 'unknown_line', line: id })
    const pieces = (after.get(id) ?? 0) + quantity
    if (pieces > line.quantity) throw new WaybillError('refund_refused', { why: 'too_many', line: id })
    after.set(id, pieces)
  }
  const worth = (of: ReadonlyMap<string, number>) => {
    const price = sumOver(goods.lines, of, 'price')
    return price + (goods.price > 0 ? proportion(order.taxOnTop, price, goods.price) : 0)
  }
  const promoted = sumOver(goods.lines, after, 'follows') - sumOver(goods.lines, before.pieces, 'follows')
  const back = Math.min(worth(after) - worth(before.pieces), goods.worth - before.goods)
  const toCustomer = Math.min(Math.max(back - promoted, 0), goods.paid - before.toCustomer)
  return { goods: back, toCustomer }
}

function ofAmount({ paid }: Goods, { toCustomer }: Before, amount: number): Asked {
  if (amount > paid - toCustomer) throw new WaybillError('refund_refused', { why: 'too_much', left: paid - toCustomer })
  return { goods: amount, toCustomer: amount }
}

function sumOver(lines: readonly LineWorth[], pieces: ReadonlyMap<string, number>, part: 'price' | 'follows'): number {
  return lines.reduce((sum, line) => sum + proportion(line[part], pieces.get(line.id) ?? 0, line.quantity), 0)
}

function extrasOf(order: SoldOrder, before: Before, also: readonly Extra[]): Record<Extra, number> {
  const left = (extra: Extra) => (also.includes(extra) ? order.extras[extra] - before.extras[extra] : 0)
  return { delivery: left('delivery'), service: left('service'), small_order: left('small_order'), tip: left('tip') }
}
