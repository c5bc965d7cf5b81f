import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import { cellOf, spreadOver } from './cell'
import { levelChanges } from './level-changes'
import { lookAtCells, type SurgeCell, type SurgeSnapshot } from './look-at-cells'
import { HOLD_MINUTES, nextLevel, type SurgeLevel } from './next-level'
import { shortageOf, smoothed } from './shortage'
import { surgeAt } from './surge-at'
import { surgeFee } from './surge-fee'
import { type SurgePolicy, surgeActs } from './surge-policy'
import { sayMultiplier, tellSurge } from './tell-surge'

const NOW = new Date('2026-11-22T18:00:00Z')
const AKWA = { lat: 4.05, lng: 9.7 }
const ON: SurgePolicy = {
  enabled: true,
  capBasisPoints: 15_000,
  capAmount: null,
  minimumOrders: 3,
  driverBasisPoints: 10_000,
  hours: null,
}
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const many = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of)

/** The cell of Akwa after so many looks, half a minute apart. */
function lookedAt(looks: number, snapshot: Partial<SurgeSnapshot>, first: readonly SurgeCell[] = [], from = 0) {
  let cells = first
  for (let look = 0; look < looks; look++)
    cells = lookAtCells({
      policy: ON,
      orders: [],
      couriers: [],
      ...snapshot,
      now: later(from + look / 2),
      before: cells,
    })
  return { cells, akwa: cells.find(({ cell }) => cell === cellOf(AKWA)) }
}

describe('the shortage of couriers', () => {
  it.each([
    { demand: 10, supply: 0, shortage: 1 },
    { demand: 10, supply: 5, shortage: 0.5 },
    { demand: 10, supply: 10, shortage: 0 },
    { demand: 10, supply: 40, shortage: 0 },
    { demand: 3, supply: 0, shortage: 1 },
    { demand: 2.75, supply: 0, shortage: 0 },
    { demand: 0, supply: 0, shortage: 0 },
  ])('of $supply couriers for $demand orders is $shortage', ({ shortage, ...seen }) => {
    expect(shortageOf({ ...seen, minimumOrders: 3 })).toBe(shortage)
  })

  it('is known in part after one look, and two thirds after three', () => {
    const looks = [1, 2, 3].reduce<number[]>((known) => [...known, smoothed(known.at(-1) ?? 0, 1)], [])
    expect(looks.map((known) => Math.round(known * 100))).toEqual([30, 51, 66])
    expect(smoothed(0.01, 0)).toBe(0)
  })
})

describe('what is near', () => {
  it('counts whole in its cell, half around it, a quarter around that', () => {
    const spread = spreadOver([AKWA])
    expect(spread.size).toBe(19)
    expect([...spread.values()].sort()).toEqual([...many(12, 0.25), ...many(6, 0.5), 1])
    expect(spread.get(cellOf(AKWA))).toBe(1)
  })
})

describe('a level', () => {
  const at = (steps: number, until = NOW): SurgeLevel => ({ multiplier: 10_000 + steps * 1_000, since: NOW, until })
  const level = (before: SurgeLevel | undefined, shortage: number, now = NOW, capBasisPoints = 15_000) =>
    (nextLevel({ before, shortage, now, policy: { capBasisPoints } }).multiplier - 10_000) / 1_000

  it.each([
    { had: 0, shortage: 0.1, is: 0 },
    { had: 0, shortage: 0.15, is: 1 },
    { had: 0, shortage: 1, is: 1 },
    { had: 4, shortage: 1, is: 5 },
    { had: 5, shortage: 1, is: 5 },
    { had: 3, shortage: 0.5, is: 3 },
    { had: 2, shortage: 0.5, is: 2 },
    { had: 3, shortage: 0.44, is: 2 },
    { had: 5, shortage: 0, is: 0 },
  ])('of $had steps becomes $is where $shortage of the orders have no courier', ({ had, shortage, is }) => {
    expect(level(had === 0 ? undefined : at(had), shortage)).toBe(is)
  })

  it('stands for ten minutes after it was last asked for', () => {
    const rose = nextLevel({ before: undefined, shortage: 1, now: NOW, policy: ON })
    expect(rose).toEqual({ multiplier: 11_000, since: NOW, until: later(HOLD_MINUTES) })
    expect(level(rose, 0, later(HOLD_MINUTES - 0.5))).toBe(1)
    expect(level(rose, 0, later(HOLD_MINUTES))).toBe(0)
  })

  it('does not outlive a cap that was lowered, and never has a part of a step', () => {
    expect(level(at(5, later(10)), 1, NOW, 12_000)).toBe(2)
    expect(level(at(5, later(10)), 1, NOW, 12_900)).toBe(2)
    expect(level(at(5, later(10)), 1, NOW, 10_000)).toBe(0)
  })
})

describe('a cell', () => {
  it('rises step by step to the cap where nobody is there to drive, and falls to nothing when couriers come', () => {
    const orders = many(6, AKWA)
    const multipliers = [1, 2, 3, 4, 9, 20].map((looks) => lookedAt(looks, { orders }).akwa?.multiplier)
    expect(multipliers).toEqual([11_000, 12_000, 13_000, 14_000, 15_000, 15_000])
    const rush = lookedAt(20, { orders }).cells
    const calm = { orders, couriers: many(6, AKWA) }
    expect(lookedAt(18, calm, rush, 10).akwa?.multiplier).toBe(15_000)
    expect(lookedAt(40, calm, rush, 10).akwa?.multiplier).toBe(10_000)
    expect(lookedAt(60, {}, rush, 10).cells).toEqual([])
  })

  it('does not flap where couriers come and go', () => {
    let cells: readonly SurgeCell[] = lookedAt(20, { orders: many(6, AKWA) }).cells
    const seen = new Set<number>()
    for (let look = 0; look < 40; look++) {
      const couriers = many(look % 2 === 0 ? 5 : 0, AKWA)
      cells = lookedAt(1, { orders: many(6, AKWA), couriers }, cells, 10 + look / 2).cells
      seen.add(cells.find(({ cell }) => cell === cellOf(AKWA))?.multiplier ?? 0)
    }
    expect(seen.size).toBeLessThanOrEqual(2)
  })

  it('says each change once, with its reason', () => {
    const { cells } = lookedAt(1, { orders: many(6, AKWA) })
    const [rise] = levelChanges([], cells, true).filter(({ cell }) => cell === cellOf(AKWA))
    expect(rise).toMatchObject({ before: 10_000, after: 11_000, reason: 'rose', demand: 6, supply: 0 })
    expect(levelChanges(cells, cells, true)).toEqual([])
    expect(new Set(levelChanges(cells, [], false).map(({ reason, after }) => `${reason} ${after}`))).toEqual(
      new Set(['ended 10000']),
    )
    expect(levelChanges(cells, [], true)[0]?.reason).toBe('fell')
  })
})

const place = fc.record({
  lat: fc.double({ min: 4, max: 4.1, noNaN: true }),
  lng: fc.double({ min: 9.65, max: 9.75, noNaN: true }),
})
const places = fc.array(place, { maxLength: 8 })
const policies = fc.record({
  ...Object.fromEntries(Object.entries(ON).map(([key, value]) => [key, fc.constant(value)])),
  capBasisPoints: fc.integer({ min: 10_000, max: 30_000 }),
  minimumOrders: fc.integer({ min: 1, max: 6 }),
}) as fc.Arbitrary<SurgePolicy>
const pasts = fc.record({ orders: places, couriers: places, looks: fc.integer({ min: 0, max: 5 }) })
const pastOf = ({
  looks,
  ...seen
}: {
  orders: SurgeSnapshot['orders']
  couriers: SurgeSnapshot['couriers']
  looks: number
}) => lookedAt(looks, seen).cells
const multipliers = (snapshot: Omit<SurgeSnapshot, 'now'>) =>
  new Map(lookAtCells({ ...snapshot, now: later(12) }).map((cell) => [cell.cell, cell.multiplier]))

/** Each looks at some hundred cells several times. */
const RUNS = { numRuns: 40 }

describe('whatever a market looks like', () => {
  it('more orders lower no price, more couriers raise none', () => {
    fc.assert(
      fc.property(places, places, places, places, policies, pasts, (orders, more, couriers, others, policy, past) => {
        const before = pastOf(past)
        const base = multipliers({ orders, couriers, policy, before })
        const busier = multipliers({ orders: [...orders, ...more], couriers, policy, before })
        const calmer = multipliers({ orders, couriers: [...couriers, ...others], policy, before })
        for (const [cell, multiplier] of base) {
          expect(busier.get(cell) ?? 10_000).toBeGreaterThanOrEqual(multiplier)
          expect(calmer.get(cell) ?? 10_000).toBeLessThanOrEqual(multiplier)
        }
      }),
      RUNS,
    )
  })

  it('no price is above the cap, below ×1, or between two steps', () => {
    fc.assert(
      fc.property(places, places, policies, pasts, (orders, couriers, policy, past) => {
        for (const multiplier of multipliers({ orders, couriers, policy, before: pastOf(past) }).values()) {
          expect(multiplier).toBeLessThanOrEqual(policy.capBasisPoints)
          expect(multiplier).toBeGreaterThanOrEqual(10_000)
          expect(multiplier % 1_000).toBe(0)
        }
      }),
      RUNS,
    )
  })

  it('the order in which it was seen changes nothing', () => {
    fc.assert(
      fc.property(places, places, policies, pasts, (orders, couriers, policy, past) => {
        const before = pastOf(past)
        const seen = { policy, now: later(12) }
        expect(
          lookAtCells({
            ...seen,
            orders: orders.toReversed(),
            couriers: couriers.toReversed(),
            before: before.toReversed(),
          }),
        ).toEqual(lookAtCells({ ...seen, orders, couriers, before }))
      }),
      RUNS,
    )
  })

  it('what is added to a delivery is bounded by the multiplier and by the cap in money', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(amount, fc.integer({ min: 10_000, max: 30_000 }), fc.option(amount), (fee, multiplier, capAmount) => {
        const added = surgeFee(fee, { multiplier, capAmount })
        expect(added).toBeGreaterThanOrEqual(0)
        expect(added).toBeLessThanOrEqual(Math.min(2 * fee, capAmount ?? Number.POSITIVE_INFINITY))
        expect(surgeFee(fee + 1_000, { multiplier, capAmount })).toBeGreaterThanOrEqual(added)
      }),
    )
  })
})

describe('a surge that is charged', () => {
  const timeZone = 'Africa/Douala'
  const moment = localMoment(NOW, timeZone)
  const cell = { cell: cellOf(AKWA), multiplier: 13_000, demand: 6, supply: 2, until: '2026-11-22T18:40:00.000Z' }
  const week = (opens: string, closes: string) => ({ week: many(7, [{ opens, closes }]), special: [] })

  it.each([
    ['is that of the cell', ON, 13_000],
    ['is no more than a cap that was lowered since', { ...ON, capBasisPoints: 12_000 }, 12_000],
    ['is none where it is off', { ...ON, enabled: false }, null],
    ['is none at a cap of ×1', { ...ON, capBasisPoints: 10_000 }, null],
    ['is none outside of its hours', { ...ON, hours: week('08:00', '12:00') }, null],
    ['counts within its hours, by the clock of the market', { ...ON, hours: week('19:00', '19:30') }, 13_000],
  ] as const)('%s', (_, policy, multiplier) => {
    expect(surgeAt({ policy, cell, moment, timeZone })?.multiplier ?? null).toBe(multiplier)
    expect(surgeActs(policy, moment, timeZone)).toBe(multiplier !== null)
  })

  it('is none where the cell says nothing', () => {
    expect(surgeAt({ policy: ON, cell: undefined, moment, timeZone })).toBeNull()
  })

  it.each([
    [499, 13_000, null, 150],
    [500, 13_000, null, 150],
    [5, 15_000, null, 2],
    [7, 15_000, null, 4],
    [1_000, 15_000, 300, 300],
    [1_000, 10_000, null, 0],
  ])('adds to %i at %i with the cap %s: %i', (fee, multiplier, capAmount, added) => {
    expect(surgeFee(fee, { multiplier, capAmount })).toBe(added)
  })

  it('is told in both languages, with the clock of the market', () => {
    const told = (locale: 'en' | 'fr') => tellSurge(cell, { locale, timeZone }).reason
    expect(told('en')).toBe('Many orders and few couriers here: delivery ×1.3 until about 19:40.')
    expect(told('fr')).toBe('Beaucoup de commandes et peu de livreurs ici : livraison ×1,3 jusque vers 19:40.')
    expect(sayMultiplier(12_500, 'fr')).toBe('1,25')
  })
})
