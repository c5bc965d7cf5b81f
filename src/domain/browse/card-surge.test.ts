import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import { cellOf } from '../surge/cell'
import type { SurgePolicy } from '../surge/surge-policy'
import { cardSurge, type MarketSurge } from './card-surge'
import type { Place } from './place'

const AKWA = { lat: 4.05, lng: 9.7 }
const MOMENT = localMoment(new Date('2026-11-22T18:00:00Z'), 'Africa/Douala')
const ON: SurgePolicy = {
  enabled: true,
  capBasisPoints: 15_000,
  capAmount: null,
  minimumOrders: 3,
  driverBasisPoints: 10_000,
  hours: null,
}
const OFF = { ...ON, enabled: false }
const at = (date: string) => new Date(date)

const told = (surge: Partial<MarketSurge>, place: object = AKWA) =>
  cardSurge(
    { policies: [{ beginsAt: null, policy: ON }], cells: { [cellOf(AKWA)]: 13_000 }, ...surge },
    MOMENT,
    'Africa/Douala',
  )(place as Place, 500)

describe('a card', () => {
  it('tells what a delivery costs on top where couriers are few', () => {
    expect(told({})).toEqual({ multiplier: 1.3, fee: 150 })
  })

  it.each([
    ['stands in another cell', {}, { lat: 4.2, lng: 9.7 }],
    ['is in a market where nothing surges', { cells: {} }, AKWA],
    ['is in a market that has it off', { policies: [{ beginsAt: null, policy: OFF }] }, AKWA],
    [
      'is under a tariff that has begun and has none',
      {
        policies: [
          { beginsAt: null, policy: ON },
          { beginsAt: at('2026-11-22T17:59:00Z'), policy: OFF },
        ],
      },
      AKWA,
    ],
  ])('tells nothing where it %s', (_, surge, place) => {
    expect(told(surge, place)).toBeNull()
  })

  it('goes by no tariff that is still to come, and by the caps of now', () => {
    const later = { beginsAt: at('2026-11-22T18:01:00Z'), policy: OFF }
    const bounded = { beginsAt: null, policy: { ...ON, capBasisPoints: 12_000, capAmount: 70 } }
    expect(told({ policies: [bounded, later] })).toEqual({ multiplier: 1.2, fee: 70 })
  })
})
