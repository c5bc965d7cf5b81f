import { describe, expect, it } from 'vitest'
import type { CartLine } from './cart-line'
import { joinCarts } from './join-carts'

const line = (id: string, note?: string): CartLine => ({
  id,
  productId: 'p',
  quantity: 1,
  options: [],
  told: 500,
  note,
})
const cart = (restaurantId: string, minute: number, ...lines: CartLine[]) => ({
  restaurantId,
  lines,
  changedAt: new Date(Date.UTC(2026, 10, 21, 12, minute)),
})

describe('joinCarts', () => {
  it('puts two carts of one restaurant together', () => {
    const joined = joinCarts(cart('a', 5, line('1')), cart('a', 1, line('2'), line('3', 'hot')))
    expect(joined).toEqual({
      kept: 'both',
      restaurantId: 'a',
      lines: [{ ...line('1'), quantity: 2 }, line('3', 'hot')],
    })
  })

  it('keeps the newer one of two restaurants', () => {
    expect(joinCarts(cart('a', 5, line('1')), cart('b', 6, line('2')))).toMatchObject({
      kept: 'guest',
      restaurantId: 'b',
    })
    expect(joinCarts(cart('a', 5, line('1')), cart('b', 4, line('2')))).toMatchObject({
      kept: 'own',
      restaurantId: 'a',
    })
  })

  it('takes the guest’s where there is no other', () => {
    expect(joinCarts(undefined, cart('b', 4, line('2')))).toEqual({
      kept: 'guest',
      restaurantId: 'b',
      lines: [line('2')],
    })
  })

  it('makes no cart with more lines than a cart may have', () => {
    const many = (from: number) => Array.from({ length: 40 }, (_, n) => line(`${from + n}`, `${from + n}`))
    expect(joinCarts(cart('a', 1, ...many(0)), cart('a', 1, ...many(40))).lines).toHaveLength(50)
  })
})
