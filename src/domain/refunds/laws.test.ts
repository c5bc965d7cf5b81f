import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WaybillError } from '../errors'
import { orderRefunded } from '../ledger/refund-entries'
import { addUpDues, sumOfDues } from './due'
import { EXTRAS, FAULTS, mapExtras, NO_EXTRAS } from './faults'
import { amountOf, type Before, NOTHING, planRefund, type Wish } from './plan-refund'
import { goodsOf, type SoldOrder } from './sold-order'
import { delivered, wishes } from './sold-order.arbitrary'
import { type RefundPart, type Source, spreadRefund } from './spread-refund'

/** Tries one wish after the other, as people do who do not know what is left. */
function giveAll(sold: SoldOrder, asked: readonly Wish[]) {
  let before: Before = NOTHING
  const plans = asked.flatMap((wish) => {
    try {
      const plan = planRefund(sold, before, wish)
      const pieces = new Map(before.pieces)
      for (const { id, quantity } of wish.items ?? []) pieces.set(id, (pieces.get(id) ?? 0) + quantity)
      before = sumOf([before, plan], pieces)
      return [plan]
    } catch (error) {
      expect(error).toBeInstanceOf(WaybillError)
      return []
    }
  })
  return { plans, before }
}

function sumOf(parts: readonly Omit<Before, 'pieces'>[], pieces: Before['pieces']): Before {
  const sum = (of: (part: Omit<Before, 'pieces'>) => number) => parts.reduce((all, part) => all + of(part), 0)
  return {
    pieces,
    goods: sum(({ goods }) => goods),
    toCustomer: sum(({ toCustomer }) => toCustomer),
    tax: sum(({ tax }) => tax),
    commission: sum(({ commission }) => commission),
    extras: mapExtras((extra) => sum(({ extras }) => extras[extra])),
    extraTaxes: mapExtras((extra) => sum(({ extraTaxes }) => extraTaxes[extra])),
    dues: addUpDues(parts.map(({ dues }) => dues)),
  }
}

type AnyWish = (typeof wishes extends fc.Arbitrary<infer T> ? T : never)[number]

const asWishes = (sold: SoldOrder, given: readonly AnyWish[]): Wish[] =>
  given.map((wish) =>
    'line' in wish
      ? { items: [{ id: sold.lines[wish.line % sold.lines.length]?.id ?? '', quantity: wish.quantity }] }
      : wish,
  )

const ALL_EXTRAS: Wish = { also: EXTRAS }
const everything = (sold: SoldOrder): Wish => ({
  items: sold.lines.map(({ id, quantity }) => ({ id, quantity })),
  also: EXTRAS,
})

describe('refunds of any order', () => {
  it('never exceed what was paid, what was sold of a line, or what was booked', () => {
    fc.assert(
      fc.property(delivered, wishes, ({ sold, total }, given) => {
        const { before } = giveAll(sold, [...asWishes(sold, given), ALL_EXTRAS])
        expect(amountOf(before)).toBeLessThanOrEqual(total)
        expect(before.goods).toBeLessThanOrEqual(goodsOf(sold).worth)
        expect(before.tax).toBeLessThanOrEqual(sold.taxHandedOver)
        for (const [place, { amount }] of before.dues.entries())
          expect(amount).toBeLessThanOrEqual(sold.dues[place]?.amount ?? 0)
        expect(before.commission).toBeLessThanOrEqual(sold.commission)
        for (const { id, quantity } of sold.lines) expect(before.pieces.get(id) ?? 0).toBeLessThanOrEqual(quantity)
      }),
    )
  })

  it('take nothing from anybody who gets something, and give the customer no more than the goods are worth', () => {
    fc.assert(
      fc.property(delivered, wishes, ({ sold }, given) => {
        for (const plan of giveAll(sold, asWishes(sold, given)).plans) {
          const { goods, toCustomer, tax, commission, extraTaxes, dues } = plan
          expect(Math.min(toCustomer, tax, commission, goods - toCustomer)).toBeGreaterThanOrEqual(0)
          expect(Math.min(...EXTRAS.map((extra) => plan.extras[extra] - extraTaxes[extra]))).toBeGreaterThanOrEqual(0)
          expect(Math.min(0, ...dues.map(({ amount }) => amount))).toBe(0)
          expect(sumOfDues(dues)).toBe(tax + EXTRAS.reduce((sum, extra) => sum + extraTaxes[extra], 0))
        }
      }),
    )
  })

  it('of all items, piece by piece, give back all that was paid and booked, to the last minor unit', () => {
    fc.assert(
      fc.property(delivered, ({ sold, total }) => {
        const pieces = sold.lines.flatMap(({ id, quantity }) =>
          Array.from({ length: quantity }, (): Wish => ({ items: [{ id, quantity: 1 }] })),
        )
        // A piece that cost nothing cannot be asked back by itself, only with others.
        const { before: single } = giveAll(sold, pieces)
        const rest = sold.lines
          .map(({ id, quantity }) => ({ id, quantity: quantity - (single.pieces.get(id) ?? 0) }))
          .filter(({ quantity }) => quantity > 0)
        const { before } = giveAll(sold, [...pieces, { items: rest, also: EXTRAS }])
        const whole = giveAll(sold, [everything(sold)]).before
        expect([amountOf(before), amountOf(whole)]).toEqual([total, total])
        if (before.goods === whole.goods) expect(amountsOf(before)).toEqual(amountsOf(whole))
        const given = EXTRAS.reduce((sum, extra) => sum + sold.extraTaxes[extra], sold.taxHandedOver)
        expect([sumOfDues(whole.dues), sumOfDues(before.dues)]).toEqual([given, given])
      }),
    )
  })
})

const noPieces = ({ pieces: _, ...rest }: Before) => rest
/** Whose the tax is that an extra keeps, as the platform paid for it, may differ by a unit with the order of the refunds. */
const amountsOf = ({ pieces: _, dues: __, ...rest }: Before) => rest

const METHODS = ['card', 'mobile_money', 'cash', 'wallet', 'points'] as const

/** Payments that add up to a total, in any order. */
const paymentsOf = (total: number) =>
  fc
    .uniqueArray(fc.record({ method: fc.constantFrom(...METHODS), cut: fc.nat(total) }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ method }) => method,
    })
    .map((cuts) => {
      const at = [
        ...cuts
          .map(({ cut }) => cut)
          .sort((a, b) => a - b)
          .slice(0, -1),
        total,
      ]
      return cuts.map(({ method }, index): Source => {
        const left = (at[index] ?? total) - (index === 0 ? 0 : (at[index - 1] ?? 0))
        return { paymentId: method, method, left }
      })
    })

describe('a refund over several payments', () => {
  const spread = delivered.chain((one) =>
    fc.record({
      one: fc.constant(one),
      sources: paymentsOf(one.total),
      fault: fc.constantFrom(...FAULTS),
      given: wishes,
    }),
  )

  it('takes of none more than it has, and its parts add up to the plan', () => {
    fc.assert(
      fc.property(spread, ({ one: { sold }, sources, given }) => {
        const [plan] = giveAll(sold, [...asWishes(sold, given), everything(sold)]).plans
        if (!plan) return
        const parts = spreadRefund(plan, sources, sold.currency)
        for (const { paymentId, amount } of parts)
          expect(amount).toBeLessThanOrEqual(sources.find((source) => source.paymentId === paymentId)?.left ?? 0)
        expect(noPieces(sumOf(parts, new Map()))).toEqual(plan)
      }),
    )
  })

  it('is booked by entries that balance', () => {
    fc.assert(
      fc.property(spread, ({ one: { sold }, sources, fault, given }) => {
        const [plan] = giveAll(sold, [...asWishes(sold, given), everything(sold)]).plans
        if (!plan) return
        for (const part of spreadRefund(plan, sources, sold.currency)) expect(booked(part, fault)).toBe(0)
      }),
    )
  })

  it('goes to cards and phones first, then to the wallet, and to points last', () => {
    const extras = { ...NO_EXTRAS, tip: 50 }
    const plan = { ...NOTHING, goods: 100, toCustomer: 100, commission: 10, extras }
    const sources: Source[] = [
      { paymentId: 'points', method: 'points', left: 80 },
      { paymentId: 'wallet', method: 'wallet', left: 30 },
      { paymentId: 'card', method: 'card', left: 90 },
    ]
    expect(spreadRefund(plan, sources, 'XAF').map(({ paymentId, amount }) => [paymentId, amount])).toEqual([
      ['card', 90],
      ['wallet', 30],
      ['points', 30],
    ])
    expect(() => spreadRefund(plan, sources.slice(0, 2), 'XAF')).toThrow('refund_refused')
  })
})

function booked(part: RefundPart, fault: (typeof FAULTS)[number]): number {
  const paid = {
    paymentId: part.paymentId,
    orderId: 'order',
    marketId: 'market',
    currency: 'USD',
    method: 'cash',
    provider: null,
    customerId: 'customer',
  } as const
  const entry = orderRefunded(paid, 'refund', part, {
    fault,
    parties: { restaurantId: 'chez', driverId: 'dora' },
  })
  return entry.postings.reduce((sum, { amount }) => sum + amount, 0)
}
