import { describe, expect, it } from 'vitest'
import { decide, nextDueAt } from './decide'
import type { DispatchRules, DispatchSnapshot, IdleDriver, WaitingDelivery } from './snapshot'

const NOON = new Date('2026-11-21T12:00:00Z')
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

/** Along the equator at 111.195 m a minute, a thousandth of a degree is a minute. */
const at = (minutes: number) => ({ lat: 0, lng: minutes / 1_000 })
const METERS = 111.195_080_234

const RULES: DispatchRules = {
  metersPerMinute: METERS,
  detour: 1,
  leadMinutes: 0,
  maxPickupMeters: 5_000,
  cashLimit: null,
}

const delivery = (id: string, more: Partial<WaitingDelivery> = {}): WaitingDelivery => ({
  id,
  orderId: `order of ${id}`,
  readyAt: NOON,
  placedAt: NOON,
  pickup: at(0),
  dropoff: at(10),
  cashDue: 0,
  refusedAt: {},
  ...more,
})

/** Refused by these, a good while ago. */
const refused = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, inMinutes(-10).getTime()]))

const driver = (id: string, more: Partial<IdleDriver> = {}): IdleDriver => ({
  id,
  position: at(1),
  idleSince: inMinutes(-10),
  cashHeld: 0,
  ...more,
})

const snapshot = (
  deliveries: WaitingDelivery[],
  drivers: IdleDriver[],
  rules: Partial<DispatchRules> = {},
  now = NOON,
) => ({
  now,
  deliveries,
  drivers,
  rules: { ...RULES, ...rules },
})

const pairs = (s: DispatchSnapshot) => decide(s).map((d) => `${d.deliveryId}→${d.driverId}`)

describe('decide', () => {
  it('sends the nearest driver, and says how far it is', () => {
    const drivers = [driver('far', { position: at(5) }), driver('near', { position: at(-2) })]
    expect(decide(snapshot([delivery('a')], drivers))).toEqual([
      { deliveryId: 'a', driverId: 'near', pickupMeters: 222 },
    ])
  })

  it('decides nothing without deliveries or without drivers', () => {
    expect(decide(snapshot([], [driver('d')]))).toEqual([])
    expect(decide(snapshot([delivery('a')], []))).toEqual([])
  })

  it('serves the oldest due delivery first', () => {
    const deliveries = [delivery('b'), delivery('c', { placedAt: inMinutes(-20) }), delivery('a')]
    expect(pairs(snapshot(deliveries, [driver('d')]))).toEqual(['c→d'])
    expect(pairs(snapshot([delivery('b'), delivery('a')], [driver('d')]))).toEqual(['a→d'])
  })

  it('sends nobody before he has to leave', () => {
    const drivers = [driver('d', { position: at(5) })]
    expect(pairs(snapshot([delivery('a', { readyAt: inMinutes(5.5) })], drivers))).toEqual([])
    expect(pairs(snapshot([delivery('a', { readyAt: inMinutes(4.5) })], drivers))).toEqual(['a→d'])
    expect(pairs(snapshot([delivery('a', { readyAt: inMinutes(7.5) })], drivers, { leadMinutes: 3 }))).toEqual(['a→d'])
    expect(pairs(snapshot([delivery('a', { readyAt: inMinutes(9.5) })], drivers, { detour: 2 }))).toEqual(['a→d'])
  })

  it('does not keep a driver for an older delivery that is not due', () => {
    const deliveries = [delivery('old', { placedAt: inMinutes(-60), readyAt: inMinutes(60) }), delivery('new')]
    expect(pairs(snapshot(deliveries, [driver('d')]))).toEqual(['new→d'])
  })

  it('goes back to an older delivery once its near driver is taken, for the next one has to leave now', () => {
    const old = delivery('old', { placedAt: inMinutes(-60), readyAt: inMinutes(5) })
    const drivers = [driver('near', { position: at(0) }), driver('far', { position: at(10) })]
    expect(pairs(snapshot([old, delivery('new')], drivers))).toEqual(['new→near', 'old→far'])
  })

  it('sends nobody from beyond the market’s reach', () => {
    expect(pairs(snapshot([delivery('a')], [driver('d', { position: at(46) })]))).toEqual([])
    expect(pairs(snapshot([delivery('a')], [driver('d', { position: at(46) })], { maxPickupMeters: 6_000 }))).toEqual([
      'a→d',
    ])
  })

  it('gives no cash order that would carry a driver over his limit, but a prepaid one', () => {
    const full = driver('full', { cashHeld: 10_000 })
    const rules = { cashLimit: 12_000 }
    expect(pairs(snapshot([delivery('a', { cashDue: 2_000 })], [full], rules))).toEqual(['a→full'])
    expect(pairs(snapshot([delivery('a', { cashDue: 2_001 })], [full], rules))).toEqual([])
    expect(pairs(snapshot([delivery('a')], [driver('over', { cashHeld: 13_000 })], rules))).toEqual(['a→over'])
    expect(pairs(snapshot([delivery('a', { cashDue: 2_001 })], [full]))).toEqual(['a→full'])
  })

  it('sends nobody who goes off duty before he could pick up', () => {
    const leaving = (minutes: number) => [driver('d', { position: at(5), offDutyAt: inMinutes(minutes) })]
    expect(pairs(snapshot([delivery('a')], leaving(4.9)))).toEqual([])
    expect(pairs(snapshot([delivery('a')], leaving(5.1)))).toEqual(['a→d'])
    expect(pairs(snapshot([delivery('a', { readyAt: inMinutes(8) })], leaving(7), { leadMinutes: 10 }))).toEqual([])
    expect(pairs(snapshot([delivery('a')], [driver('d', { offDutyAt: null })]))).toEqual(['a→d'])
  })

  it('passes over a driver who refused it, however near', () => {
    const drivers = [driver('near'), driver('far', { position: at(5) })]
    expect(pairs(snapshot([delivery('a', { refusedAt: refused('near') })], drivers))).toEqual(['a→far'])
  })

  it('forgives refusals when nobody else is left, so that no order starves', () => {
    const drivers = [driver('near'), driver('far', { position: at(5) })]
    expect(pairs(snapshot([delivery('a', { refusedAt: refused('near', 'far') })], drivers))).toEqual(['a→near'])
    const unreachable = driver('willing', { position: at(400) })
    expect(pairs(snapshot([delivery('a', { refusedAt: refused('near') })], [driver('near'), unreachable]))).toEqual([
      'a→near',
    ])
  })

  it('asks a forgiven driver again after a minute, and about another delivery at once', () => {
    const justNow = { refusedAt: { d: inMinutes(-0.5).getTime() } }
    const city = snapshot([delivery('a', justNow)], [driver('d')])
    expect(pairs(city)).toEqual([])
    expect(nextDueAt(city)).toEqual(inMinutes(0.5))
    expect(pairs(snapshot([delivery('a', justNow), delivery('b')], [driver('d')]))).toEqual(['b→d'])
  })

  it('breaks ties by the longest idle, then by id', () => {
    const drivers = [driver('c'), driver('b'), driver('z', { idleSince: inMinutes(-11) })]
    expect(pairs(snapshot([delivery('a')], drivers))).toEqual(['a→z'])
    expect(pairs(snapshot([delivery('a')], drivers.slice(0, 2)))).toEqual(['a→b'])
  })
})

describe('nextDueAt', () => {
  it('is when the first waiting delivery has to be fetched', () => {
    const deliveries = [delivery('a', { readyAt: inMinutes(30) }), delivery('b', { readyAt: inMinutes(20) })]
    const next = nextDueAt(snapshot(deliveries, [driver('d', { position: at(5) })], { leadMinutes: 2 }))
    expect(next?.getTime()).toBeCloseTo(inMinutes(20 - 2 - 5).getTime(), -3)
  })

  it('looks past the decisions of now', () => {
    const deliveries = [delivery('now'), delivery('later', { readyAt: inMinutes(30) })]
    const drivers = [driver('near', { position: at(0) }), driver('far', { position: at(10) })]
    expect(nextDueAt(snapshot(deliveries, drivers))?.getTime()).toBeCloseTo(inMinutes(20).getTime(), -3)
  })

  it('is never when nothing waits, or nobody could go', () => {
    expect(nextDueAt(snapshot([], [driver('d')]))).toBeNull()
    expect(nextDueAt(snapshot([delivery('a')], [driver('d')]))).toBeNull()
    expect(nextDueAt(snapshot([delivery('a', { readyAt: inMinutes(30) })], []))).toBeNull()
  })
})
