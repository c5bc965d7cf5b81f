import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planGiveBack, type Taken } from './give-back'
import { type Grant, liveSum, planTakes } from './take'

const NOW = new Date('2026-11-22T12:00:00Z')
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const grant = (id: string, remaining: number, days: number | null): Grant => ({
  id,
  remaining,
  expiresAt: days === null ? null : inDays(days),
})

describe('what is taken', () => {
  it('is credit before own money, the nearest expiry first', () => {
    const grants = [grant('never', 50, null), grant('later', 30, 9), grant('soon', 20, 1)]
    expect(planTakes({ amount: 120, grants, own: 100, now: NOW })).toEqual([
      { grantId: 'soon', amount: 20 },
      { grantId: 'later', amount: 30 },
      { grantId: 'never', amount: 50 },
      { grantId: null, amount: 20 },
    ])
  })

  it('is no credit that has expired, not even in this moment', () => {
    const grants = [grant('gone', 50, -1), grant('now', 50, 0)]
    expect(planTakes({ amount: 60, grants, own: 60, now: NOW })).toEqual([{ grantId: null, amount: 60 }])
    expect(planTakes({ amount: 61, grants, own: 60, now: NOW })).toBeUndefined()
  })

  it('leaves own money alone where credit is enough', () => {
    expect(planTakes({ amount: 50, grants: [grant('a', 50, 1)], own: 0, now: NOW })).toEqual([
      { grantId: 'a', amount: 50 },
    ])
  })
})

const GRANTS = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    remaining: fc.integer({ min: 1, max: 10_000 }),
    expiresAt: fc.option(fc.integer({ min: -3, max: 30 }).map(inDays)),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
)

describe('what comes back', () => {
  it('is the customer’s own money first, then credit in the other way round', () => {
    const takes: Taken[] = [
      { id: '1', grantId: 'soon', amount: 20, returned: 0 },
      { id: '2', grantId: 'later', amount: 30, returned: 0 },
      { id: '3', grantId: null, amount: 50, returned: 10 },
    ]
    expect(planGiveBack(takes, 75)).toEqual([
      { takeId: '3', grantId: null, amount: 40 },
      { takeId: '2', grantId: 'later', amount: 30 },
      { takeId: '1', grantId: 'soon', amount: 5 },
    ])
    expect(planGiveBack(takes, 91)).toBeUndefined()
  })

  it('is exactly what was taken, from where it was taken, in however many parts', () => {
    fc.assert(
      fc.property(GRANTS, fc.nat(10_000), fc.nat(), fc.array(fc.nat(), { maxLength: 5 }), (grants, own, seed, cuts) => {
        const most = liveSum(grants, NOW) + own
        const amount = most === 0 ? 0 : 1 + (seed % most)
        const planned = planTakes({ amount, grants, own, now: NOW })
        expect(planned?.reduce((sum, take) => sum + take.amount, 0)).toBe(amount)
        let takes: Taken[] = (planned ?? []).map((take, index) => ({ id: String(index), ...take, returned: 0 }))
        let rest = amount
        for (const cut of [...cuts, Number.MAX_SAFE_INTEGER]) {
          const part = Math.min(rest, cut)
          const parts = planGiveBack(takes, part)
          expect(parts?.reduce((sum, each) => sum + each.amount, 0)).toBe(part)
          takes = takes.map((take) => ({
            ...take,
            returned: take.returned + (parts?.find(({ takeId }) => takeId === take.id)?.amount ?? 0),
          }))
          rest -= part
        }
        for (const take of takes) expect(take.returned).toBe(take.amount)
        expect(planGiveBack(takes, 1)).toBeUndefined()
      }),
    )
  })

  it('is refused beyond all that is there', () => {
    fc.assert(
      fc.property(GRANTS, fc.nat(10_000), (grants, own) => {
        expect(planTakes({ amount: liveSum(grants, NOW) + own + 1, grants, own, now: NOW })).toBeUndefined()
      }),
    )
  })
})
