import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalChoice } from '../catalog/canonical-choice'
import { asked } from '../catalog/menus.arbitrary'
import { onOffer, type StockedOption } from '../catalog/stocked-option'
import { quoteOrder } from '../pricing/quote'
import { type CartLine, wishOf } from './cart-line'
import { demandOf } from './demand'
import { mergeLines } from './merge-lines'
import { type OnMenu, revalidate } from './revalidate'

const FEES = {
  deliveryBase: 500,
  deliveryPerKm: 100,
  serviceBasisPoints: 750,
  smallOrderThreshold: 3_000,
  smallOrderFee: 250,
  taxBasisPoints: 1_925,
  taxIncluded: true,
}

const stocked = (groups: OnMenu['groups'] | { options: readonly object[] }[]): OnMenu['groups'] =>
  (groups as OnMenu['groups']).map((group) => ({
    ...group,
    options: group.options.map(
      (option): StockedOption => ({ ...option, productId: null, stock: null, productStock: null }),
    ),
  }))

interface Shop {
  menu: Map<string, OnMenu>
  lines: CartLine[]
}

/** A cart of up to six lines of a menu of up to six products, told prices that may be of yesterday. */
const shop: fc.Arbitrary<Shop> = fc
  .array(
    fc.record({
      asked,
      price: fc.integer({ min: 0, max: 20_000 }),
      told: fc.option(fc.integer({ min: 0, max: 20_000 })),
      quantity: fc.integer({ min: 1, max: 9 }),
      available: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((wishes) => {
    const menu = new Map<string, OnMenu>()
    const lines = wishes.map(({ asked: { groups, chosen }, price, told, quantity, available }, index): CartLine => {
      const id = `product-${index}`
      menu.set(id, { id, price, available, stock: null, groups: stocked(groups) })
      return { id: `line-${index}`, productId: id, quantity, options: canonicalChoice(chosen), told: told ?? price }
    })
    return { menu, lines }
  })

const quoteOf = (lines: readonly (CartLine & { unitPrice: number })[], currency: 'XAF' | 'USD' = 'XAF') =>
  quoteOrder({
    currency,
    lines: lines.map((line) => ({ ...line, name: line.productId })),
    fees: FEES,
    distanceMeters: 2_300,
    tip: 0,
  })

describe('a cart', () => {
  it('quotes and orders the same to the unit, over ten thousand carts, once the changes were told', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(shop, ({ menu, lines }) => {
        const quoted = revalidate(lines, menu)
        const told = quoted.lines.map(({ unitPrice, ...line }) => ({ ...line, told: unitPrice }))
        const ordered = revalidate(told, menu)
        expect(ordered.changes).toEqual([])
        const [quote, order] = [quoteOf(quoted.lines), quoteOf(ordered.lines)]
        expect(order).toMatchObject({ total: quote.total, subtotal: quote.subtotal, tax: quote.tax })
        expect(quote.lines.reduce((sum, { total }) => sum + total, 0)).toBe(quote.subtotal)
      }),
      { numRuns: 10_000 },
    )
  })

  it('names each price that is not the one told, and no other', () => {
    fc.assert(
      fc.property(shop, ({ menu, lines }) => {
        const { lines: priced, changes } = revalidate(lines, menu)
        const told = new Map(changes.flatMap((change) => (change.kind === 'price' ? [[change.lineId, change]] : [])))
        for (const { id, told: before, unitPrice: after } of priced) {
          if (before === after) expect(told.has(id)).toBe(false)
          else expect(told.get(id)).toMatchObject({ before, after })
        }
      }),
    )
  })

  it('leaves no line out without saying why', () => {
    fc.assert(
      fc.property(shop, ({ menu, lines }) => {
        const { lines: priced, changes } = revalidate(lines, menu)
        const gone = changes.filter(({ kind }) => kind === 'unavailable' || kind === 'options')
        expect([...priced, ...gone.map(({ lineId }) => ({ id: lineId }))].map(({ id }) => id).sort()).toEqual(
          lines.map(({ id }) => id).sort(),
        )
      }),
    )
  })

  it('has no two lines of the same wish, and loses no piece when merged', () => {
    fc.assert(
      fc.property(shop, shop, (one, other) => {
        const merged = mergeLines(one.lines, other.lines)
        expect(new Set(merged.map(wishOf)).size).toBe(merged.length)
        const pieces = (lines: readonly CartLine[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(pieces(merged)).toBe(pieces(one.lines) + pieces(other.lines))
      }),
    )
  })
})

const line = (more: Partial<CartLine> = {}): CartLine => ({
  id: 'l',
  productId: 'menu',
  quantity: 2,
  options: [],
  told: 1_000,
  ...more,
})

describe('a combo', () => {
  const cola: StockedOption = {
    id: 'with-cola',
    priceDelta: 0,
    isDefault: true,
    maxQuantity: 2,
    available: true,
    stock: null,
    productId: 'cola',
    productStock: 5,
  }
  const menu = new Map<string, OnMenu>([
    [
      'menu',
      {
        id: 'menu',
        price: 1_000,
        available: true,
        stock: null,
        groups: [{ id: 'drink', min: 1, max: 2, options: [cola] }],
      },
    ],
    ['cola', { id: 'cola', price: 300, available: true, stock: 5, groups: [] }],
  ])
  const combo = line({ options: [{ id: 'with-cola', quantity: 2 }] })
  const alone = line({ id: 'm', productId: 'cola', told: 300 })

  it('takes of the product that its option stands for', () => {
    const { products, options } = demandOf([combo, alone], new Map([['with-cola', cola]]))
    expect(Object.fromEntries(products)).toEqual({ menu: 2, cola: 6 })
    expect(Object.fromEntries(options)).toEqual({ 'with-cola': 4 })
  })

  it('is short of it together with the lines that want it by itself', () => {
    expect(revalidate([combo], menu).changes).toEqual([])
    expect(revalidate([combo, alone], menu).changes).toEqual([
      { lineId: 'l', productId: 'menu', kind: 'stock', before: 6, after: 5 },
      { lineId: 'm', productId: 'cola', kind: 'stock', before: 6, after: 5 },
    ])
  })

  it('is not on offer while its drink is out, and a cart that has it is told of the shelf', () => {
    const empty = { ...cola, productStock: 0 }
    expect(onOffer([{ id: 'drink', min: 1, max: 2, options: [empty] }])[0]?.options[0]?.available).toBe(false)
    const sold = new Map(menu).set('menu', {
      id: 'menu',
      price: 1_000,
      available: true,
      stock: null,
      groups: [{ id: 'drink', min: 1, max: 2, options: [empty] }],
    })
    expect(revalidate([combo], sold).changes).toMatchObject([{ kind: 'stock', before: 4, after: 0 }])
  })

  it('says what is wrong with its options', () => {
    expect(revalidate([line()], menu)).toEqual({
      lines: [],
      changes: [
        {
          lineId: 'l',
          productId: 'menu',
          kind: 'options',
          refusals: [{ reason: 'too_few', groupId: 'drink', min: 1 }],
        },
      ],
    })
  })
})

describe('mergeLines', () => {
  it('keeps the price told first, so that a change is still announced', () => {
    expect(mergeLines([line()], [line({ id: 'other', told: 1_200 })])).toEqual([line({ quantity: 4 })])
  })

  it('keeps lines with other notes or options apart', () => {
    const others = [line({ id: 'a', note: 'no salt' }), line({ id: 'b', options: [{ id: 'x', quantity: 1 }] })]
    expect(mergeLines([line()], others)).toHaveLength(3)
  })

  it('holds no more pieces on a line than a cart may', () => {
    expect(mergeLines([line({ quantity: 900 })], [line({ quantity: 900 })])[0]?.quantity).toBe(999)
  })
})
