import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gap, gapFee, gapReleased, gapSuspended, gapWrittenOff } from '../ledger/reconciliation-entries'
import { expectedFee } from './agreed-fees'
import { dayTotals } from './day-totals'
import type { OurMovement, TheirMovement } from './movement'
import { reconcile } from './reconcile'

const DAY = '2026-11-20'
const NONE = { mtn: null, orange: null, eu_mobile: null, card: null }

const ours = (more: Partial<OurMovement> = {}): OurMovement => ({
  attemptId: 'a',
  direction: 'in',
  currency: 'XAF',
  amount: 10_000,
  fee: 250,
  references: ['r'],
  state: 'done',
  day: DAY,
  agreed: NONE,
  ...more,
})
const theirs = (more: Partial<TheirMovement> = {}): TheirMovement => ({
  direction: 'in',
  currency: 'XAF',
  amount: 10_000,
  fee: 250,
  references: ['r'],
  operationId: 'a',
  state: 'done',
  day: DAY,
  tariff: null,
  ...more,
})
const found = (our: OurMovement[], their: TheirMovement[]) =>
  reconcile(our, their, DAY).findings.map(({ kind, suspended, amountGap, feeGap, actions }) => ({
    kind,
    suspended,
    amountGap,
    feeGap,
    suggested: actions[0],
  }))

describe('two books of a day', () => {
  it('are alike where both have the same, by our id or by its name', () => {
    expect(reconcile([ours()], [theirs()], DAY)).toEqual({ matched: 1, findings: [] })
    expect(reconcile([ours()], [theirs({ operationId: null })], DAY)).toEqual({ matched: 1, findings: [] })
  })

  it('are alike where it ended after midnight with one of them', () => {
    expect(reconcile([ours({ day: '2026-11-21' })], [theirs()], DAY).findings).toEqual([])
    expect(reconcile([ours()], [theirs({ day: '2026-11-19' })], DAY).findings).toEqual([])
  })

  it('differ by what one of them does not have', () => {
    expect(found([], [theirs()])).toEqual([
      { kind: 'missing_here', suspended: true, amountGap: 10_000, feeGap: 250, suggested: 'refund' },
    ])
    expect(found([], [theirs({ direction: 'out', fee: 0 })])).toEqual([
      { kind: 'missing_here', suspended: true, amountGap: -10_000, feeGap: 0, suggested: 'write_off' },
    ])
    expect(found([ours()], [])).toEqual([
      { kind: 'missing_there', suspended: false, amountGap: -10_000, feeGap: -250, suggested: 'write_off' },
    ])
  })

  it('differ by amount, fee and state', () => {
    expect(found([ours()], [theirs({ amount: 9_000 })])).toMatchObject([{ kind: 'amount_differs', amountGap: -1_000 }])
    expect(found([ours()], [theirs({ fee: 300 })])).toMatchObject([{ kind: 'fee_differs', feeGap: 50 }])
    expect(found([ours({ fee: null })], [theirs()])).toMatchObject([{ suspended: false, suggested: 'ask_again' }])
    expect(found([ours({ state: 'open' })], [theirs()])).toMatchObject([
      { kind: 'state_differs', suspended: false, suggested: 'ask_again' },
    ])
    expect(found([ours({ state: 'refused' })], [theirs()])).toMatchObject([
      { kind: 'state_differs', suspended: true, amountGap: 10_000, suggested: 'refund' },
    ])
    expect(found([ours()], [theirs({ state: 'failed' })])).toMatchObject([
      { kind: 'state_differs', suspended: false, amountGap: -10_000, feeGap: -250 },
    ])
    expect(found([ours({ state: 'open' })], [theirs({ state: 'failed' })])).toMatchObject([{ suggested: 'ask_again' }])
  })

  it('tell a fee that both have and nobody agreed', () => {
    const agreed = { ...NONE, mtn: { basisPoints: 200, fixed: 0 } }
    const { findings } = reconcile([ours({ agreed })], [theirs({ tariff: 'mtn' })], DAY)
    expect(findings).toMatchObject([{ kind: 'fee_unexpected', expectedFee: 200, amountGap: 0, suspended: false }])
    expect(reconcile([ours({ agreed })], [theirs({ tariff: 'orange' })], DAY).findings).toEqual([])
  })

  it('take what was tried in vain for nothing', () => {
    expect(found([ours({ state: 'refused' })], [theirs({ state: 'failed' })])).toEqual([])
    expect(found([ours({ state: 'open' })], [theirs({ state: 'open' })])).toEqual([])
    expect(found([], [theirs({ state: 'failed' })])).toEqual([])
    const tries = [ours({ attemptId: 'b', state: 'refused' }), ours()]
    expect(reconcile(tries, [theirs({ operationId: null })], DAY)).toEqual({ matched: 1, findings: [] })
  })

  it('count a doubled movement of the provider once', () => {
    expect(found([ours()], [theirs(), theirs({ references: ['s'] })])).toMatchObject([{ kind: 'missing_here' }])
  })
})

const side = {
  direction: fc.constantFrom('in' as const, 'out' as const),
  amount: fc.integer({ min: 1, max: 1_000_000 }),
  fee: fc.integer({ min: 0, max: 5_000 }),
}
const book = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((number) => `a${number}`),
    ...side,
    our: fc.option(
      fc.record({ state: fc.constantFrom('done' as const, 'open' as const, 'refused' as const), ...side }),
    ),
    their: fc.option(fc.constantFrom('done' as const, 'open' as const, 'failed' as const)),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

it('explains all that two random books are apart, and what it books makes ours theirs', () => {
  fc.assert(
    fc.property(book, (movements) => {
      const our = movements.flatMap(({ id, direction, our: mine }) =>
        mine ? [ours({ ...mine, attemptId: id, references: [], direction })] : [],
      )
      const their = movements.flatMap(({ id, direction, amount, fee, their: state }) =>
        state ? [theirs({ references: [id], operationId: id, direction, amount, fee, state })] : [],
      )
      const { findings } = reconcile(our, their, DAY)
      const [total] = dayTotals(our, their, DAY)
      const open = findings.filter(({ ours: mine }) => mine?.state === 'open' && findings.length)
      const stillToCome = open
        .filter(({ suspended, theirs: said }) => !suspended && said?.state === 'done')
        .reduce(
          (sum, { theirs: said }) =>
            sum + (said ? (said.direction === 'in' ? 1 : -1) * said.amount - (said.fee ?? 0) : 0),
          0,
        )
      const explained = findings.reduce((sum, { amountGap, feeGap }) => sum + amountGap - feeGap, 0)
      expect((total?.ours ?? 0) + explained + stillToCome).toBe(total?.theirs ?? 0)
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      expect(reconcile(our, their, DAY).findings.map(({ key }) => key)).toEqual(findings.map(({ key }) => key))
    }),
  )
})

it('books a gap and its release so that nothing is left, whatever the gap', () => {
  const gap = fc.record({
    lineId: fc.constant('l'),
    marketId: fc.constant('m'),
    orderId: fc.constant(null),
    provider: fc.constantFrom('stripe' as const, 'campay' as const),
    currency: fc.constantFrom('XAF' as const, 'USD' as const),
    amountGap: fc.integer({ min: -1e9, max: 1e9 }),
    feeGap: fc.integer({ min: -1e6, max: 1e6 }),
    suspended: fc.boolean(),
  })
  const on = (entries: ReturnType<typeof gapFee>[], purpose: string) =>
    entries
      .flatMap(({ postings }) => postings)
      .reduce((sum, { account, amount }) => (account.purpose === purpose ? sum + amount : sum), 0)
  fc.assert(
    fc.property(gap, (one: Gap) => {
      expect(on([gapSuspended(one, '1'), gapReleased(one, '2')], 'clearing')).toBe(0)
      const off = [...(one.suspended ? [gapSuspended(one, '1')] : []), gapWrittenOff(one, '2')]
      expect(on(off, 'clearing')).toBe(one.amountGap - one.feeGap)
      expect(on(off, 'suspense')).toBe(0)
      expect(on(off, 'processing_fees')).toBe(one.feeGap)
      expect(on([gapFee(one, '1'), gapFee({ ...one, feeGap: -one.feeGap }, '2')], 'clearing')).toBe(0)
    }),
  )
})

it('expects what is agreed, rounded as providers do', () => {
  expect(expectedFee(10_000, { basisPoints: 250, fixed: 0 })).toBe(250)
  expect(expectedFee(5_293, { basisPoints: 290, fixed: 30 })).toBe(183)
  expect(expectedFee(5_293, null)).toBeNull()
})
