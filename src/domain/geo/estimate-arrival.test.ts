import { describe, expect, it } from 'vitest'
import { type ArrivalFacts, estimateArrival } from './estimate-arrival'

const NOON = new Date('2026-11-21T12:00:00Z')
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

/** Along the equator at 111.195 m a minute, a thousandth of a degree is a minute. */
const at = (minutes: number) => ({ lat: 0, lng: minutes / 1_000 })

const FACTS: ArrivalFacts = {
  now: NOON,
  pickedUp: false,
  readyAt: inMinutes(15),
  driver: null,
  pickup: at(0),
  dropoff: at(10),
  speed: { metersPerMinute: 111.195_080_234, detour: 1 },
  serviceMinutes: { pickup: 4, dropoff: 2 },
}

const minutes = (facts: Partial<ArrivalFacts>) =>
  Math.round((estimateArrival({ ...FACTS, ...facts }).getTime() - NOON.getTime()) / 6_000) / 10

describe('estimateArrival', () => {
  it('waits for the kitchen, then the way, with the time at both doors', () => {
    expect(minutes({})).toBe(15 + 4 + 10 + 2)
  })

  it('waits for the driver where the kitchen is faster', () => {
    expect(minutes({ driver: at(-20) })).toBe(20 + 4 + 10 + 2)
    expect(minutes({ driver: at(-5) })).toBe(15 + 4 + 10 + 2)
  })

  it('counts from now where the ready time is unknown or past', () => {
    expect(minutes({ readyAt: null })).toBe(4 + 10 + 2)
    expect(minutes({ readyAt: inMinutes(-30) })).toBe(4 + 10 + 2)
  })

  it('counts only the way left once the goods are on board', () => {
    expect(minutes({ pickedUp: true, driver: at(7) })).toBe(3 + 2)
  })

  it('counts the whole way when a driver with the goods is out of sight', () => {
    expect(minutes({ pickedUp: true })).toBe(10 + 2)
  })

  it('takes longer where roads wind', () => {
    expect(minutes({ pickedUp: true, speed: { ...FACTS.speed, detour: 1.5 } })).toBe(15 + 2)
  })

  it('answers in whole seconds', () => {
    expect(estimateArrival({ ...FACTS, driver: at(-20.123) }).getMilliseconds()).toBe(0)
  })
})
