import { WaybillError } from '../errors'
import { proportion } from '../money/proportion'
import { type Due, takeFromDues } from './due'
import { EXTRAS, type Extra, mapExtras, NO_EXTRAS } from './faults'
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
  /** Of each of the extras: what the authorities do not get. */
  readonly extraTaxes: Readonly<Record<Extra, number>>
  /** Who does not get it, as the order's own `dues` stand; they add up to `tax` and `extraTaxes`. */
  readonly dues: readonly Due[]
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

/** As before anything went back. */
export const NOTHING: Before = {
  pieces: new Map(),
  goods: 0,
  toCustomer: 0,
  tax: 0,
  commission: 0,
  extras: NO_EXTRAS,
  extraTaxes: NO_EXTRAS,
  dues: [],
}

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
  const asked = wish.items
    ? ofItems(goods, order, before, wish.items)
    : ofAmount(goods, order, before, wish.amount ?? 0)
  const after = before.goods + asked.goods
  const share = (booked: number) => (goods.worth > 0 ? proportion(booked, after, goods.worth) : 0)
  const extras = extrasOf(order, before, wish.also ?? [])
  // An extra goes back once, and whole.
  const extraTaxes = mapExtras((extra) => (extras[extra] > 0 ? order.extraTaxes[extra] - before.extraTaxes[extra] : 0))
  const { goods: worth, toCustomer, tax, weights } = asked
  const plan: GivenBack = {
    goods: worth,
    toCustomer,
    tax,
    commission: share(order.commission) - before.commission,
    extras,
    extraTaxes,
    dues: duesOf(order, before, { tax, weights, extraTaxes }),
  }
  if (amountOf(plan) === 0) throw new WaybillError('refund_refused', { why: 'nothing' })
  return plan
}

/** Weights are whole numbers, and so are the parts of a piece. */
const FINELY = 1_000

interface Asked extends Pick<GivenBack, 'goods' | 'toCustomer' | 'tax'> {
  /** Whose the tax is, as the order's `dues` stand. */
  readonly weights: readonly number[]
}

function ofItems(goods: Goods, order: SoldOrder, before: Before, items: NonNullable<Wish['items']>): Asked {
  const after = new Map(before.pieces)
  for (const { id, quantity } of items) {
    const line = goods.lines.find((one) => one.id === id)
    if (!line) throw new WaybillError('refund_refused', { why: 'unknown_line', line: id })
    const pieces = (after.get(id) ?? 0) + quantity
    if (pieces > line.quantity) throw new WaybillError('refund_refused', { why: 'too_many', line: id })
    after.set(id, pieces)
  }
  const more = (part: 'price' | 'follows' | 'tax') =>
    sumOver(goods.lines, after, part) - sumOver(goods.lines, before.pieces, part)
  const worth = more('price') + (order.taxIncluded ? 0 : more('tax'))
  const back = Math.min(worth, goods.worth - before.goods)
  const toCustomer = Math.min(Math.max(back - more('follows'), 0), goods.paid - before.toCustomer)
  const pieces = (line: string) => items.reduce((sum, { id, quantity }) => (id === line ? sum + quantity : sum), 0)
  const weights = ofGoods(order).map((booked, place) =>
    goods.lines.reduce((sum, { id, dues, quantity }) => {
      const due = dues?.[place]
      return sum + (due === undefined ? booked * pieces(id) : proportion(due * FINELY, pieces(id), quantity))
    }, 0),
  )
  return { goods: back, toCustomer, tax: bounded(more('tax'), { goods, order, before, back }), weights }
}

function ofAmount(goods: Goods, order: SoldOrder, before: Before, amount: number): Asked {
  const left = goods.paid - before.toCustomer
  if (amount > left) throw new WaybillError('refund_refused', { why: 'too_much', left })
  const share = goods.worth > 0 ? proportion(order.taxHandedOver, before.goods + amount, goods.worth) : 0
  const tax = bounded(share - before.tax, { goods, order, before, back: amount })
  return { goods: amount, toCustomer: amount, tax, weights: ofGoods(order) }
}

/** What was booked of the goods' taxes, as the order's `dues` stand. */
function ofGoods({ dues, feeDues }: SoldOrder): number[] {
  return dues.map(({ amount }, place) => Math.max(amount - (feeDues?.booked[place] ?? 0), 0))
}

/** With the last goods goes what is left of their tax; before, no more than that and than they are worth. */
function bounded(
  wanted: number,
  { goods, order, before, back }: { goods: Goods; order: SoldOrder; before: Before; back: number },
): number {
  const left = order.taxHandedOver - before.tax
  if (before.goods + back === goods.worth) return left
  return Math.max(Math.min(wanted, left, back), 0)
}

function duesOf(
  { currency, dues, feeDues }: SoldOrder,
  before: Before,
  { tax, weights, extraTaxes }: Pick<GivenBack, 'tax' | 'extraTaxes'> & Pick<Asked, 'weights'>,
): Due[] {
  const without = (all: readonly Due[], gone: readonly Due[]) =>
    all.map((due, place) => ({ ...due, amount: due.amount - (gone[place]?.amount ?? 0) }))
  const left = without(dues, before.dues)
  const goods = takeFromDues(tax, { currency, left, weights })
  const charged = EXTRAS.filter((extra) => extraTaxes[extra] > 0)
  const fees = takeFromDues(
    charged.reduce((sum, extra) => sum + extraTaxes[extra], 0),
    {
      currency,
      left: without(left, goods),
      weights: dues.map((_, place) => charged.reduce((sum, extra) => sum + (feeDues?.of[extra][place] ?? 0), 0)),
    },
  )
  return goods.map((due, place) => ({ ...due, amount: due.amount + (fees[place]?.amount ?? 0) }))
}

function sumOver(
  lines: readonly LineWorth[],
  pieces: ReadonlyMap<string, number>,
  part: 'price' | 'follows' | 'tax',
): number {
  return lines.reduce((sum, line) => sum + proportion(line[part], pieces.get(line.id) ?? 0, line.quantity), 0)
}

function extrasOf(order: SoldOrder, before: Before, also: readonly Extra[]): Record<Extra, number> {
  return mapExtras((extra) => (also.includes(extra) ? order.extras[extra] - before.extras[extra] : 0))
}
