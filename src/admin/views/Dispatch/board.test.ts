import { describe, expect, it } from 'vitest'
import type { BoardDelivery, BoardDriver, DispatchBoard } from '../../../domain/dispatch/board'
import { wordsOf } from '../../words'
import { assignEffects } from './assign-effects'
import { markersOf, routesOf, viewOf } from './board-map'
import { duration } from './duration'
import { countDeliveries, countDrivers, filterDeliveries, filterDrivers, withUrgency } from './filter-board'
import { keepSame } from './keep-same'
import { rankChoices } from './rank-choices'
import { dispatchWords } from './words'

const NOON = new Date('2026-11-21T12:00:00Z')
const MINUTE = 60_000
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE).toISOString()

const delivery = (id: string, facts: Partial<BoardDelivery> = {}): BoardDelivery => ({
  id,
  orderId: `order ${id}`,
  number: `DLA-${id}`,
  status: 'unassigned',
  orderStatus: 'preparing',
  restaurantId: 'mama',
  restaurant: 'Chez Mama Ngô',
  driverId: null,
  offeredToId: null,
  offerExpiresAt: null,
  pickupLat: 4,
  pickupLng: 9,
  dropoffLat: 4.01,
  dropoffLng: 9.01,
  door: '1 Rue Joss, Akwa',
  distanceMeters: 1_500,
  readyBy: inMinutes(10),
  promisedAt: inMinutes(30),
  cashDue: 0,
  currency: 'XAF',
  reason: null,
  ...facts,
})

const driver = (id: string, facts: Partial<BoardDriver> = {}): BoardDriver => ({
  id,
  name: id,
  vehicle: 'motorcycle',
  state: 'idle',
  lat: 4,
  lng: 9,
  heading: null,
  silentSeconds: 3,
  load: 0,
  cashHeld: 0,
  ...facts,
})

const market: DispatchBoard['market'] = {
  id: 'm',
  slug: 'douala',
  name: 'Douala',
  timeZone: 'Africa/Douala',
  currency: 'XAF',
  lat: 4,
  lng: 9,
  radiusMeters: 18_000,
  cashLimit: 20_000,
}

describe('duration', () => {
  it('says no more than a dispatcher needs, in both languages', () => {
    expect(duration(44_600, 'en')).toBe('45 s')
    expect(duration(-12.9 * MINUTE, 'en')).toBe('12 min')
    expect(duration(125 * MINUTE, 'fr')).toBe('2 h 05')
    expect([duration(72 * 60 * MINUTE, 'en'), duration(72 * 60 * MINUTE, 'fr')]).toEqual(['3 d', '3 j'])
  })
})

describe('keepSame', () => {
  it('keeps the object of a row that says the same, and takes the other ones', () => {
    const [a, b] = [delivery('a'), delivery('b')]
    const [sameA, newB, c] = [delivery('a'), delivery('b', { status: 'offered' }), delivery('c')]
    const kept = keepSame([a, b], [newB, sameA, c])
    expect(kept[0]).toBe(newB)
    expect(kept[1]).toBe(a)
    expect(kept[2]).toBe(c)
  })
})

describe('filters and counts', () => {
  const all = withUrgency(
    [
      delivery('1', { promisedAt: inMinutes(-4) }),
      delivery('2', { status: 'picked_up', driverId: 'ana', promisedAt: inMinutes(-1), door: '7 Rue Élisée, Bali' }),
      delivery('3', { status: 'failed', driverId: 'ana' }),
      delivery('4', { status: 'at_pickup', driverId: 'bob', restaurantId: 'pain', restaurant: 'Le Pain' }),
    ],
    NOON,
  )
  const found = (filter: Partial<Parameters<typeof filterDeliveries>[1]>) =>
    filterDeliveries(all, { text: '', restaurantId: '', ...filter }, (id) => id).map((one) => one.delivery.id)

  it('counts a late delivery where it is and among the late', () => {
    expect(countDeliveries(all)).toEqual({ problem: 1, late: 2, waiting: 1, fetching: 1, underway: 1 })
    expect(countDrivers([driver('a'), driver('b', { state: 'busy' })])).toEqual({
      idle: 1,
      offered: 0,
      busy: 1,
      offline: 0,
    })
  })

  it('shows one group, one restaurant, or what holds all the words, accents aside', () => {
    expect(found({})).toEqual(['1', '2', '3', '4'])
    expect(found({ group: 'late' })).toEqual(['1', '2'])
    expect(found({ group: 'problem' })).toEqual(['3'])
    expect(found({ restaurantId: 'pain' })).toEqual(['4'])
    expect(found({ text: 'ngo  elisee' })).toEqual(['2'])
    expect(found({ text: 'ANA' })).toEqual(['2', '3'])
    expect(found({ text: 'dla-4' })).toEqual(['4'])
  })

  it('leaves out who is off duty unless asked for by state or name', () => {
    const people = [driver('Ana'), driver('Bob', { state: 'offline' }), driver('Élodie', { state: 'busy' })]
    const names = (filter: object) =>
      filterDrivers(people, { text: '', restaurantId: '', ...filter }).map(({ id }) => id)
    expect(names({})).toEqual(['Ana', 'Élodie'])
    expect(names({ state: 'offline' })).toEqual(['Bob'])
    expect(names({ text: 'bo' })).toEqual(['Bob'])
    expect(names({ text: 'elo' })).toEqual(['Élodie'])
  })
})

describe('rankChoices', () => {
  it('puts the free and near first, and leaves out who has it already', () => {
    const people = [
      driver('has it'),
      driver('off', { state: 'offline' }),
      driver('busy near', { state: 'busy', load: 1 }),
      driver('free unseen'),
      driver('free far'),
      driver('free near'),
      driver('asked', { state: 'offered' }),
    ]
    const places: Record<string, number> = { 'free near': 4.001, 'free far': 4.02, 'busy near': 4, asked: 4 }
    const placeOf = (id: string) => (places[id] === undefined ? null : { lat: places[id], lng: 9 })
    const ranked = rankChoices(delivery('1', { driverId: 'has it' }), people, placeOf)
    expect(ranked.map((choice) => choice.driver.id)).toEqual([
      'free near',
      'free far',
      'free unseen',
      'asked',
      'busy near',
      'off',
    ])
    expect(ranked[0]?.meters).toBeCloseTo(111, 0)
    expect(ranked[2]?.meters).toBeNull()
  })
})

describe('assignEffects', () => {
  const words = wordsOf({ language: 'en' }, dispatchWords)
  const facts = { market, silentSeconds: 2, nameOf: (id: string) => id }

  it('says who gets it, who loses it, and whose question is withdrawn', () => {
    const taken = assignEffects(
      { ...facts, delivery: delivery('1', { driverId: 'Bob' }), driver: driver('Ana') },
      words,
    )
    expect(taken.effects).toEqual([
      'Ana gets DLA-1 at once and is told on the phone.',
      'Bob, who has it now, loses it and is told.',
    ])
    expect(taken.warnings).toEqual([])
    const asked = assignEffects(
      { ...facts, delivery: delivery('1', { offeredToId: 'Bob' }), driver: driver('Ana') },
      words,
    )
    expect(asked.effects[1]).toBe('The question to Bob is withdrawn.')
    const same = assignEffects(
      { ...facts, delivery: delivery('1', { offeredToId: 'Ana' }), driver: driver('Ana') },
      words,
    )
    expect(same.effects).toHaveLength(1)
  })

  it('warns of a full bag, too much cash, a silent phone and an evening off', () => {
    const loaded = driver('Ana', { state: 'busy', load: 2, cashHeld: 18_000 })
    const { warnings } = assignEffects(
      { ...facts, delivery: delivery('1', { cashDue: 6_000 }), driver: loaded, silentSeconds: 300 },
      words,
    )
    expect(warnings.map((warning) => warning.replace(/\s/g, ' '))).toEqual([
      'Nothing has been heard of Ana for 5 min.',
      'Ana already has 2 in hand.',
      'Ana would hold FCFA 24,000 in cash; the limit here is FCFA 20,000.',
    ])
    const off = assignEffects({ ...facts, delivery: delivery('1'), driver: driver('Bob', { state: 'offline' }) }, words)
    expect(off.warnings).toEqual(['Bob is off duty.'])
  })
})

describe('the map of the board', () => {
  const told = {
    driver: ({ name }: BoardDriver) => name,
    door: () => 'door',
    silent: ({ id }: BoardDriver) => id === 'lost',
  }

  it('shows each restaurant once, doors in the colour of their urgency, and drivers who have a position', () => {
    const shown = withUrgency([delivery('1', { promisedAt: inMinutes(-1) }), delivery('2')], NOON)
    const people = [driver('ana'), driver('nowhere', { lat: null, lng: null }), driver('lost', { state: 'busy' })]
    expect(markersOf(shown, people, told).map(({ id, tone }) => [id, tone])).toEqual([
      ['restaurant:mama', 'quiet'],
      ['delivery:1', 'bad'],
      ['delivery:2', 'good'],
      ['driver:ana', 'good'],
      ['driver:lost', 'bad'],
    ])
  })

  it('draws the way of what is chosen: to the restaurant first, then to the door', () => {
    const at = { lat: 4.05, lng: 9.05 }
    const ways = (one: BoardDelivery, selection: Parameters<typeof routesOf>[1]) =>
      routesOf(withUrgency([one], NOON), selection, () => at).map(({ points, planned }) => [
        points[0],
        planned ?? false,
      ])
    const pickup = { lat: 4, lng: 9 }
    const chosen = { kind: 'delivery', id: '1' } as const
    expect(ways(delivery('1'), undefined)).toEqual([])
    expect(ways(delivery('1'), chosen)).toEqual([[pickup, true]])
    expect(ways(delivery('1', { status: 'assigned', driverId: 'ana' }), chosen)).toEqual([
      [at, false],
      [pickup, true],
    ])
    const carried = delivery('1', { status: 'picked_up', driverId: 'ana' })
    expect(ways(carried, { kind: 'driver', id: 'ana' })).toEqual([[at, false]])
    expect(ways(carried, { kind: 'driver', id: 'bob' })).toEqual([])
  })

  it('looks at all that is there, or at the market where nothing is', () => {
    const empty = { market, now: inMinutes(0), pace: 1, deliveries: [], drivers: [driver('a', { state: 'offline' })] }
    expect(viewOf({ ...empty, deliveries: [delivery('1')] })).toHaveLength(2)
    expect(viewOf({ ...empty, drivers: [driver('a'), driver('b')] })).toHaveLength(2)
    expect(viewOf(empty)[0]?.lat).toBeCloseTo(4 - 6_000 / 111_195)
  })
})
