import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USER_ROLES } from '../identity/roles'
import { cancellationTerms } from './cancellation-terms'
import { ORDER_STATUSES } from './transitions'

const policy = { feeBasisPointsBeforeConfirmed: 0, feeBasisPointsAfterConfirmed: 2_000, freeMinutes: 0 }
const CONFIRMED = { status: 'confirmed', paid: 5_293, total: 5_293, policy, age: 3, by: 'customer' } as const

describe('cancellationTerms', () => {
  it.each(['scheduled', 'pending', 'payment_failed', 'placed'] as const)(
    'is free for the customer while %s',
    (status) => {
      expect(cancellationTerms({ ...CONFIRMED, status })).toEqual({ fee: 0, refund: 5_293 })
    },
  )

  it.each(['customer', 'guest'] as const)('costs the %s the fee of the market once confirmed', (by) => {
    expect(cancellationTerms({ ...CONFIRMED, by })).toEqual({ fee: 1_059, refund: 4_234 })
  })

  it('costs the fee that the market keeps before the restaurant confirms, and nothing before the restaurant sees it', () => {
    const keen = { ...policy, feeBasisPointsBeforeConfirmed: 1_000 }
    expect(cancellationTerms({ ...CONFIRMED, policy: keen, status: 'placed' })).toEqual({ fee: 529, refund: 4_764 })
    expect(cancellationTerms({ ...CONFIRMED, policy: keen, status: 'scheduled' })).toEqual({ fee: 0, refund: 5_293 })
  })

  it('is free for the minutes that the market gives, and not a moment longer', () => {
    const kind = { ...policy, freeMinutes: 5 }
    expect(cancellationTerms({ ...CONFIRMED, policy: kind, age: 4.99 }).fee).toBe(0)
    expect(cancellationTerms({ ...CONFIRMED, policy: kind, age: 5 }).fee).toBe(1_059)
  })

  it('never takes more than was paid', () => {
    expect(cancellationTerms({ ...CONFIRMED, paid: 1_000 })).toEqual({ fee: 1_000, refund: 0 })
    expect(cancellationTerms({ ...CONFIRMED, paid: 0 })).toEqual({ fee: 0, refund: 0 })
  })

  it.each(['owner', 'staff', 'support', 'admin', 'system'] as const)('costs nothing when %s cancels', (by) => {
    expect(cancellationTerms({ ...CONFIRMED, status: 'ready', by })).toEqual({ fee: 0, refund: 5_293 })
  })

  it('always accounts for the whole payment', () => {
    const input = fc.record({
      status: fc.constantFrom(...ORDER_STATUSES),
      paid: fc.nat(1_000_000),
      total: fc.nat(1_000_000),
      policy: fc.record({
        feeBasisPointsBeforeConfirmed: fc.nat(20_000),
        feeBasisPointsAfterConfirmed: fc.nat(20_000),
        freeMinutes: fc.nat(60),
      }),
      age: fc.nat(120),
      by: fc.constantFrom(...USER_ROLES, 'guest', 'system'),
    })
    fc.assert(
      fc.property(input, (asked) => {
        const { fee, refund } = cancellationTerms(asked)
        expect(fee + refund).toBe(asked.paid)
        expect(Math.min(fee, refund)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
