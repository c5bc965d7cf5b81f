import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, nextDueAt } from './decide'
import type { DispatchSnapshot } from './snapshot'

const NOON = new Date('2026-11-21T12:00:00Z')
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

/** Along the equator at 111.195 m a minute, a thousandth of a degree is a minute. */
const at = (minutes: number) => ({ lat: 0, lng: minutes / 1_000 })
const METERS = 111.195_080_234

const minutes = fc.integer({ min: -40, max: 40 })
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`)
const driverIds = ids('driver', 8)
const cities: fc.Arbitrary<DispatchSnapshot> = fc.record({
  now: fc.constant(NOON),
  deliveries: fc.subarray(ids('delivery', 8)).chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.record({
          id: fc.constant(id),
          orderId: fc.constant(`order of ${id}`),
          readyAt: minutes.map(inMinutes),
          placedAt: minutes.map(inMinutes),
          pickup: minutes.map(at),
          dropoff: minutes.map(at),
          cashDue: fc.constantFrom(0, 5_000),
          refusedAt: fc.dictionary(
            fc.constantFrom(...driverIds),
            minutes.map((m) => inMinutes(m).getTime()),
          ),
        }),
      ),
    ),
  ),
  drivers: fc.shuffledSubarray(driverIds).chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.record({
          id: fc.constant(id),
          position: minutes.map(at),
          idleSince: minutes.map(inMinutes),
          cashHeld: fc.constantFrom(0, 8_000),
          offDutyAt: fc.option(minutes.map(inMinutes)),
        }),
      ),
    ),
  ),
  rules: fc.record({
    metersPerMinute: fc.constantFrom(METERS, 2 * METERS),
    detour: fc.constantFrom(1, 1.37),
    leadMinutes: fc.integer({ min: 0, max: 10 }),
    maxPickupMeters: fc.constantFrom(1_000, 5_000),
    cashLimit: fc.constantFrom(null, 10_000),
  }),
})

/** The world once decisions are carried out, at a given time. */
const carriedOut = (city: DispatchSnapshot, now: Date): DispatchSnapshot => {
  const done = decide(city)
  return {
    ...city,
    now,
    deliveries: city.deliveries.filter(({ id }) => !done.some((d) => d.deliveryId === id)),
    drivers: city.drivers.filter(({ id }) => !done.some((d) => d.driverId === id)),
  }
}

describe('in any city', () => {
  it('no driver gets two deliveries and no delivery two drivers', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const decisions = decide(city)
        expect(new Set(decisions.map((d) => d.driverId)).size).toBe(decisions.length)
        expect(new Set(decisions.map((d) => d.deliveryId)).size).toBe(decisions.length)
      }),
    )
  })

  it('no decision breaks the rules of the market', () => {
    fc.assert(
      fc.property(cities, (city) => {
        for (const { deliveryId, driverId, pickupMeters } of decide(city)) {
          const what = city.deliveries.find(({ id }) => id === deliveryId)
          const who = city.drivers.find(({ id }) => id === driverId)
          expect(pickupMeters).toBeLessThanOrEqual(city.rules.maxPickupMeters)
          if (what?.cashDue && city.rules.cashLimit) expect(who?.cashHeld).toBeLessThanOrEqual(5_000)
          if (who?.offDutyAt) expect(what?.readyAt.getTime()).toBeLessThanOrEqual(who.offDutyAt.getTime())
        }
      }),
    )
  })

  it('the order in which rows arrive decides nothing', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const turned = { ...city, deliveries: city.deliveries.toReversed(), drivers: city.drivers.toReversed() }
        expect(decide(turned)).toEqual(decide(city))
      }),
    )
  })

  it('nothing is left to decide once the decisions are carried out', () => {
    fc.assert(fc.property(cities, (city) => void expect(decide(carriedOut(city, NOON))).toEqual([])))
  })

  it('the next due moment is later, and not a millisecond too early or too late', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const next = nextDueAt(city)
        if (!next) return
        expect(next.getTime()).toBeGreaterThan(NOON.getTime())
        expect(decide(carriedOut(city, next))).not.toEqual([])
        expect(decide(carriedOut(city, new Date(next.getTime() - 1)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
