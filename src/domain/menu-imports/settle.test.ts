import { describe, expect, it } from 'vitest'
import { isPriceJump, usualPrice } from './price-jump'
import { restore, settle } from './settle'

const changed = { action: 'changed', before: { price: 100, nameEn: 'A' }, after: { price: 120, nameEn: 'B' } } as const
const fresh = { action: 'new', before: {}, after: { nameEn: 'A', price: 100, active: true, stock: 5 } } as const

describe('applying', () => {
  it('writes what nobody touched since', () => {
    expect(settle(changed, { price: 100, nameEn: 'A', stock: 4 })).toEqual({ outcome: 'write', set: changed.after })
  })

  it('leaves alone what somebody changed since, and what is gone', () => {
    expect(settle(changed, { price: 101, nameEn: 'A' })).toEqual({ outcome: 'stale', fields: ['price'] })
    expect(settle(changed, undefined)).toEqual({ outcome: 'stale', fields: ['price', 'nameEn'] })
  })

  it('does not mind that somebody did the same', () => {
    expect(settle(changed, { price: 120, nameEn: 'A' })).toMatchObject({ outcome: 'write' })
  })

  it('makes nothing twice', () => {
    expect(settle(fresh, undefined)).toEqual({ outcome: 'create', set: fresh.after })
    expect(settle(fresh, { nameEn: 'A' })).toEqual({ outcome: 'stale', fields: [] })
  })

  it('leaves no question that nobody can answer', () => {
    const fewer = { action: 'changed', before: { max: 3 }, after: { max: 1 } } as const
    expect(settle(fewer, { min: 2, max: 3 })).toEqual({ outcome: 'stale', fields: ['min', 'max'] })
  })
})

describe('undoing', () => {
  it('puts back what is as the import left it, and keeps the rest', () => {
    expect(restore(changed, { price: 120, nameEn: 'C' })).toEqual({ set: { price: 100 }, kept: ['nameEn'] })
  })

  it('takes what the import made off the menu, also when some was sold', () => {
    expect(restore(fresh, { nameEn: 'A', price: 100, active: true, stock: 3 })).toEqual({
      set: { active: false },
      kept: [],
    })
  })

  it('keeps what the import made and somebody worked on since', () => {
    expect(restore(fresh, { nameEn: 'A', price: 150, active: true, stock: 5 })).toEqual({ set: {}, kept: ['price'] })
  })

  it('keeps bounds together that only fit together', () => {
    const looser = { action: 'changed', before: { max: 1 }, after: { max: 3 } } as const
    expect(restore(looser, { min: 2, max: 3 })).toEqual({ set: {}, kept: ['max'] })
  })
})

it('warns of a slip of the decimal point, either way', () => {
  expect([isPriceJump(100, 1000), isPriceJump(1000, 100), isPriceJump(100, 999), isPriceJump(0, 1000)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('holds a new price against the middle of the menu', () => {
  expect(usualPrice([5, 1, 4, 2, 300])).toBe(4)
  expect(usualPrice([1, 2, 3, 4])).toBeUndefined()
})
