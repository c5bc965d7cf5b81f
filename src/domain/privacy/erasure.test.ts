import { describe, expect, it } from 'vitest'
import { ERASURE_BLOCKERS, standingBlockers } from './erasure'

describe('what an erasure waits for', () => {
  it('is all of it, but for money that the person leaves behind', () => {
    expect(standingBlockers(ERASURE_BLOCKERS, false)).toEqual(ERASURE_BLOCKERS)
    expect(standingBlockers(ERASURE_BLOCKERS, true)).toEqual(
      ERASURE_BLOCKERS.filter((each) => each !== 'wallet_not_empty'),
    )
  })

  it('is never waived where a court or a creditor waits', () => {
    expect(standingBlockers(['legal_hold', 'payout_hold', 'driver_money'], true)).toHaveLength(3)
  })
})
