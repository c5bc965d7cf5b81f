import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, needsApproval, type PayoutTerms, payableNow, payoutFlaw } from './payable-now'

const amount = fc.integer({ min: 0, max: 10_000_000 })
const claims: fc.Arbitrary<Claim> = fc.record({ balance: amount, recent: amount, cashHeld: amount, today: amount })
const terms: fc.Arbitrary<PayoutTerms> = fc.record({
  minimum: fc.integer({ min: 1, max: 10_000 }),
  dailyLimit: fc.option(amount, { nil: null }),
  holdDays: fc.constant(3),
  approvalAbove: amount,
})

const TERMS: PayoutTerms = { minimum: 500, dailyLimit: 50_000, holdDays: 1, approvalAbove: 20_000 }
const CLAIM: Claim = { balance: 40_000, recent: 5_000, cashHeld: 8_000, today: 30_000 }

describe('what can be paid out now', () => {
  it('is the balance less cash held, less what was earned lately, within the day’s limit', () => {
    expect(payableNow(CLAIM, TERMS)).toEqual({ available: 20_000, held: 5_000, netted: 8_000, dailyLeft: 20_000 })
  })

  it.each([
    [499, 'below_minimum'],
    [20_000, null],
    [20_001, 'above_daily_limit'],
    [27_001, 'not_available'],
  ] as const)('says of %i: %s', (asked, flaw) => {
    expect(payoutFlaw(asked, CLAIM, TERMS)).toBe(flaw)
  })

  it('is nothing for a driver who holds more cash than he has earned', () => {
    expect(payoutFlaw(500, { ...CLAIM, cashHeld: 40_001 }, TERMS)).toBe('not_available')
  })

  it('adds up to the balance where no limit cuts it', () => {
    fc.assert(
      fc.property(claims, terms, (claim, given) => {
        const { available, held, netted } = payableNow(claim, { ...given, dailyLimit: null })
        expect(available + held + netted).toBe(claim.balance)
        expect(Math.min(available, held, netted)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('lets nobody have more than is his, whatever he asks for', () => {
    fc.assert(
      fc.property(amount, claims, terms, (asked, claim, given) => {
        if (payoutFlaw(asked, claim, given) !== null) return
        expect(asked).toBeLessThanOrEqual(payableNow(claim, given).available)
        expect(asked + claim.cashHeld).toBeLessThanOrEqual(claim.balance)
      }),
    )
  })

  it('asks a second person above the threshold alone', () => {
    expect([needsApproval(20_000, TERMS), needsApproval(20_001, TERMS)]).toEqual([false, true])
  })
})
