import { describe, expect, it } from 'vitest'
import type { Surge } from '../surge/surge-at'
import { heldSince, heldUntil, surgeHeld, type ToldQuote, untold } from './told-quote'

const NOW = new Date('2026-11-22T18:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()
const told = (more: Partial<ToldQuote> = {}): ToldQuote => ({
  way: 'here to there',
  asked: 'two bowls',
  surge: 13_000,
  at: minutesAgo(5),
  total: 3_000,
  ...more,
})
const surge = (multiplier: number): Surge => ({
  multiplier,
  cell: '87',
  capAmount: null,
  demand: 6,
  supply: 0,
  until: minutesAgo(-10),
  driverBasisPoints: 10_000,
})
const way = { way: 'here to there', now: NOW }

describe('a surge that was told', () => {
  it.each([
    ['is held while it rises', told(), 15_000, 13_000],
    ['gives way to a lower one', told(), 12_000, 12_000],
    ['is held as none where none was told', told({ surge: 10_000 }), 15_000, null],
    ['is forgotten after ten minutes', told({ at: minutesAgo(10) }), 15_000, 15_000],
    ['says nothing of another way', told({ way: 'elsewhere' }), 15_000, 15_000],
    ['is that of now where nothing was told', null, 15_000, 15_000],
  ] as const)('%s', (_, before, current, charged) => {
    expect(surgeHeld(before, surge(current), way)?.multiplier ?? null).toBe(charged)
  })

  it('is never charged where there is none any more', () => {
    expect(surgeHeld(told(), null, way)).toBeNull()
  })

  it('is held no longer by asking again', () => {
    expect(heldSince(told(), { charged: 13_000, current: 15_000 }, NOW)).toBe(minutesAgo(5))
    expect(heldSince(told(), { charged: 13_000, current: 13_000 }, NOW)).toBe(NOW.toISOString())
    expect(heldUntil(told(), way)).toEqual(new Date(NOW.getTime() + 5 * 60_000))
    expect(heldUntil(told({ at: minutesAgo(11) }), way)).toBeUndefined()
  })
})

describe('an order whose customer names no total', () => {
  const order = { way: 'here to there', asked: 'two bowls', surge: 13_000, total: 3_500, tip: 500 }

  it.each([
    ['goes on at what was told', told(), order, null],
    ['goes on where it became cheaper', told(), { ...order, surge: 10_000, total: 3_000 }, null],
    ['goes on unasked where nothing is on top', null, { ...order, surge: 10_000 }, null],
    ['is stopped by a surge that nobody told', null, order, { surge: { before: 1, after: 1.3 } }],
    [
      'is stopped by a surge that was told of another way',
      told({ way: 'elsewhere', asked: 'elsewhere' }),
      order,
      { surge: { before: 1, after: 1.3 } },
    ],
    [
      'is stopped by a higher surge',
      told(),
      { ...order, surge: 15_000, total: 3_600 },
      { total: { before: 3_500, after: 3_600 }, surge: { before: 1.3, after: 1.5 } },
    ],
    [
      'is stopped by a discount that ended',
      told({ surge: 10_000 }),
      { ...order, surge: 10_000, total: 3_900 },
      { total: { before: 3_500, after: 3_900 } },
    ],
    ['goes on where something else is wanted', told({ asked: 'a bowl' }), { ...order, total: 9_000 }, null],
  ] as const)('%s', (_, before, wanted, difference) => {
    expect(untold(before, wanted)).toEqual(difference)
  })
})
