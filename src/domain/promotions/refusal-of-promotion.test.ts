import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import type { Promotion } from './promotion'
import { ANY_ORDER } from './promotions.arbitrary'
import { type Occasion, refusalOfPromotion } from './refusal-of-promotion'

const ZONE = 'Africa/Douala'
const FRIDAY = [[], [], [], [], [{ opens: '17:00', closes: '20:00' }], [], []]

/** A Friday, 18:30 in Douala. */
const NOW = '2026-11-20T17:30:00Z'

const occasion = (at = NOW, more: Partial<Occasion> = {}): Occasion => ({
  restaurantId: 'r',
  moment: localMoment(new Date(at), ZONE),
  timeZone: ZONE,
  productIds: ['a', 'b'],
  subtotal: 5_000,
  firstOrder: true,
  ...more,
})

const refusal = (terms: Partial<Promotion['terms']>, given = occasion()) =>
  refusalOfPromotion(
    {
      id: 'p',
      name: 'P',
      code: null,
      benefit: { kind: 'fixed', amount: 1 },
      terms: { ...ANY_ORDER, ...terms },
      stacking: 'exclusive',
      priority: 0,
      restaurantBasisPoints: 0,
    },
    given,
  )

describe('a promotion', () => {
  it.each<[string, Partial<Promotion['terms']>]>([
    ['not_yet', { startsAt: new Date('2026-11-20T17:30:01Z') }],
    ['expired', { endsAt: new Date(NOW) }],
    ['wrong_restaurant', { restaurantIds: ['other'] }],
    ['used_up', { usesLeft: 0 }],
    ['used_up', { budgetLeft: 0 }],
    ['already_used', { customerUsesLeft: 0 }],
    ['wrong_items', { productIds: ['c'] }],
    ['wrong_time', { hours: { week: FRIDAY.toReversed(), special: [] } }],
  ])('is refused as %s', (reason, terms) => {
    expect(refusal(terms)).toEqual({ reason })
  })

  it('counts from its first moment up to, and without, its last', () => {
    expect(refusal({ startsAt: new Date(NOW), endsAt: new Date('2026-11-20T17:30:00.001Z') })).toBeNull()
  })

  it('keeps its hours by the clock of the market', () => {
    const hours = { week: FRIDAY, special: [] }
    expect(refusal({ hours }, occasion('2026-11-20T15:59:59Z'))).toEqual({ reason: 'wrong_time' })
    expect(refusal({ hours }, occasion('2026-11-20T16:00:00Z'))).toBeNull()
    expect(refusal({ hours }, occasion('2026-11-20T19:00:00Z'))).toEqual({ reason: 'wrong_time' })
  })

  it('says how much is missing', () => {
    expect(refusal({ minimum: 6_000 })).toEqual({ reason: 'below_minimum', missing: 1_000 })
    expect(refusal({ minimum: 5_000 })).toBeNull()
  })

  it('is for the first order only where it says so', () => {
    const known = occasion(NOW, { firstOrder: false })
    expect(refusal({ firstOrder: true }, known)).toEqual({ reason: 'not_first_order' })
    expect(refusal({}, known)).toBeNull()
    expect(refusal({ firstOrder: true })).toBeNull()
  })
})
