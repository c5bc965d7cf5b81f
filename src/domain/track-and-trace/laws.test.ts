import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORDER_STATUSES } from '../orders/transitions'
import { findTransition } from '../transition'
import { allocate } from './allocate'
import { compare } from './compare'
import { type Goods, goodsOf } from './goods-of'
import type { PlannedReport } from './manifest'
import { planReports } from './plan-reports'
import {
  isOver,
  isSendingSettled,
  nextReportStep,
  REPORT_KINDS,
  REPORT_STATUSES,
  REPORT_TRANSITIONS,
  type ReportKind,
  type ReportStatus,
  reportDueAt,
} from './report'

const AT = new Date('2026-11-22T12:00:00Z')
const ago = (seconds: number) => new Date(AT.getTime() - seconds * 1000)

describe('allocation', () => {
  const packages = fc.array(
    fc.record({
      id: fc.uuid(),
      productId: fc.constantFrom('a', 'b'),
      remaining: fc.integer({ min: 1, max: 9 }),
      expiresOn: fc.constantFrom(null, '2027-01-01', '2028-01-01'),
    }),
    { maxLength: 8 },
  )
  const lines = fc.array(
    fc.record({ lineId: fc.uuid(), productId: fc.constantFrom('a', 'b'), pieces: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 4 },
  )

  it('gives every line exactly what it wants of its own product, or says what is short; no package gives more than it has', () => {
    fc.assert(
      fc.property(lines, packages, (wanted, held) => {
        const found = allocate(wanted, held)
        const sum = (rows: readonly { pieces: number }[]) => rows.reduce((all, { pieces }) => all + pieces, 0)
        if ('short' in found) {
          for (const { productId, pieces } of found.short) {
            const has = held.filter((one) => one.productId === productId).reduce((all, one) => all + one.remaining, 0)
            expect(sum(wanted.filter((line) => line.productId === productId)) - has).toBe(pieces)
          }
          return
        }
        for (const { lineId, pieces, productId } of wanted) {
          const own = found.allocations.filter((one) => one.lineId === lineId)
          expect(sum(own)).toBe(pieces)
          for (const { packageId } of own) expect(held.find(({ id }) => id === packageId)?.productId).toBe(productId)
        }
        for (const { id, remaining } of held)
          expect(sum(found.allocations.filter(({ packageId }) => packageId === id))).toBeLessThanOrEqual(remaining)
      }),
    )
  })

  it('opens no package as long as one that expires sooner has a piece left', () => {
    const held = [
      { id: '1', productId: 'a', remaining: 5, expiresOn: null },
      { id: '2', productId: 'a', remaining: 2, expiresOn: '2028-01-01' },
      { id: '3', productId: 'a', remaining: 2, expiresOn: '2027-01-01' },
    ]
    expect(allocate([{ lineId: 'x', productId: 'a', pieces: 5 }], held)).toEqual({
      allocations: [
        { lineId: 'x', packageId: '3', pieces: 2 },
        { lineId: 'x', packageId: '2', pieces: 2 },
        { lineId: 'x', packageId: '1', pieces: 1 },
      ],
    })
  })
})

describe('what an order has of packages', () => {
  it('adds up to what was charged, in the unit of each package', () => {
    const piece = { unit: 'grams' as const, pieceSize: 3_500, state: 'held', total: 1_000, lineId: 'x' }
    const goods = goodsOf(
      [
        { ...piece, label: 'A', pieces: 1 },
        { ...piece, label: 'B', pieces: 2 },
        { ...piece, label: 'A', pieces: 1, lineId: 'y', total: 500 },
      ],
      (amount) => ({ amount, currency: 'USD' }),
    )
    expect(goods.map(({ label, quantity, total }) => [label, quantity, total.amount])).toEqual([
      ['A', 7_000, 833],
      ['B', 7_000, 667],
    ])
  })
})

describe('the plan of reports', () => {
  const jars = (quantity: number, amount = 2_000): Goods[] => [
    { label: 'A', unit: 'each', quantity, total: { amount, currency: 'USD' } },
  ]
  const goods = jars(2_000)
  const report = (
    kind: ReportKind,
    status: ReportStatus,
    driverId: string | null = 'ada',
    there: Goods[] | null = null,
  ): PlannedReport => ({ id: `${kind}-${status}`, kind, status, driverId, goods: there })
  const plan = (status: (typeof ORDER_STATUSES)[number], driverId: string | null, ...reports: PlannedReport[]) => {
    const { withdraw, add } = planReports({ status, driverId, goods }, reports)
    return [...withdraw.map((id) => `- ${id}`), ...add.map((one) => `+ ${one.kind} ${one.driverId}`)]
  }

  it.each([
    ['says nothing of an order without a driver', plan('ready', null), []],
    ['says who carries it', plan('ready', 'ada'), ['+ delivery ada']],
    ['says it once', plan('ready', 'ada', report('delivery', 'queued')), []],
    [
      'says another driver in place of one that was not told',
      plan('ready', 'bob', report('delivery', 'rejected')),
      ['- delivery-rejected', '+ delivery bob'],
    ],
    ['amends what may have been told', plan('ready', 'bob', report('delivery', 'sent')), ['+ amendment bob']],
    [
      'forgets a change that was taken back before it was told',
      plan('ready', 'ada', report('delivery', 'confirmed'), report('amendment', 'queued', 'bob')),
      ['- amendment-queued'],
    ],
    ['says once what it takes', plan('ready', 'ada', report('delivery', 'confirmed', 'ada', goods)), []],
    ['waits for what is under way', plan('ready', 'ada', report('delivery', 'sent', 'ada', goods)), []],
    [
      'amends what it does not take any more',
      plan('ready', 'ada', report('delivery', 'confirmed', 'ada', jars(1_000))),
      ['+ amendment ada'],
    ],
    [
      'amends what costs something else',
      plan('ready', 'ada', report('delivery', 'sent', 'ada', jars(2_000, 1_999))),
      ['+ amendment ada'],
    ],
    [
      'says nothing more of what will be sent as it is then',
      plan('ready', 'ada', report('delivery', 'confirmed', 'ada', jars(1_000)), report('amendment', 'rejected', 'ada')),
      [],
    ],
    [
      'says again what may have been changed by a call that nobody answered',
      plan('ready', 'ada', report('delivery', 'confirmed', 'ada', goods), report('amendment', 'queued', 'bob', goods)),
      ['- amendment-queued', '+ amendment ada'],
    ],
    ['completes', plan('delivered', 'ada', report('delivery', 'confirmed')), ['+ completion ada']],
    ['completes once', plan('delivered', 'ada', report('delivery', 'confirmed'), report('completion', 'rejected')), []],
    ['brings back', plan('returned', 'ada', report('delivery', 'confirmed')), ['+ return ada']],
    [
      'takes back what was never told without a word',
      plan('cancelled', 'ada', report('delivery', 'queued')),
      ['- delivery-queued'],
    ],
    ['takes back there what may be there', plan('cancelled', 'ada', report('delivery', 'sent')), ['+ void ada']],
    [
      'takes back there what may be there behind one that was never told',
      plan('cancelled', 'ada', report('delivery', 'queued'), report('delivery', 'sent')),
      ['- delivery-queued', '+ void ada'],
    ],
    ['takes back once', plan('cancelled', 'ada', report('delivery', 'confirmed'), report('void', 'queued')), []],
    ['has nothing to say of what was never to be told', plan('delivered', 'ada'), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))

  it('says nothing new when it is asked again', () => {
    const kinds = fc.array(
      fc.record({
        kind: fc.constantFrom(...REPORT_KINDS),
        status: fc.constantFrom(...REPORT_STATUSES),
        goods: fc.constantFrom(null, goods, jars(1_000)),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...ORDER_STATUSES),
        fc.constantFrom('ada', 'bob', null),
        fc.constantFrom([], goods),
        kinds,
        (status, driverId, taken, before) => {
          const order = { status, driverId, goods: taken }
          const reports = before.map((one, index) => ({ ...one, id: String(index), driverId: 'ada' }))
          const first = planReports(order, reports)
          const after: PlannedReport[] = [
            ...reports.map((one) => (first.withdraw.includes(one.id) ? { ...one, status: 'withdrawn' as const } : one)),
            ...first.add.map((one, index) => ({ ...one, id: `new${index}`, status: 'queued' as const, goods: null })),
          ]
          expect(planReports(order, after)).toEqual({ withdraw: [], add: [] })
        },
      ),
    )
  })
})

describe('a report', () => {
  it('moves as its table says and nowhere else, and a rejected one is a person’s to put right, with a reason', () => {
    const move = (
      from: ReportStatus,
      to: ReportStatus,
      role: 'system' | 'owner' | 'staff' | 'driver',
      reason?: string,
    ) => findTransition(REPORT_TRANSITIONS, { from, to, role, reason })
    expect(move('rejected', 'corrected', 'owner', 'recalled').event).toBe('trace.moved')
    expect(() => move('rejected', 'corrected', 'owner')).toThrow('reason_required')
    for (const role of ['system', 'staff', 'driver'] as const)
      expect(() => move('rejected', 'corrected', role, 'x')).toThrow('forbidden')
    expect(() => move('queued', 'confirmed', 'system')).toThrow('illegal_transition')
    expect(() => move('rejected', 'sent', 'system')).toThrow('illegal_transition')
    expect(REPORT_STATUSES.filter(isOver)).toEqual(['confirmed', 'withdrawn'])
  })

  it('is called, left alone while its call may be under way, then asked about, and never called anew before that is settled', () => {
    const step = (status: ReportStatus, calledAt: Date | null) => nextReportStep({ status, calls: 1, calledAt }, AT)
    expect(step('queued', null)).toBe('call')
    expect(step('corrected', ago(9))).toBe('call')
    expect(step('sent', ago(10))).toBe('rest')
    expect(step('sent', ago(50))).toBe('ask')
    expect([step('rejected', ago(99)), step('confirmed', ago(99)), step('withdrawn', null)]).toEqual([
      'rest',
      'rest',
      'rest',
    ])
    expect([isSendingSettled(ago(59), AT), isSendingSettled(ago(60), AT)]).toEqual([false, true])
  })

  it('waits longer after every try, a quarter of an hour at most, and not at all once it is a person’s', () => {
    const pause = (calls: number, status: ReportStatus = 'queued') => {
      const due = reportDueAt({ status, calls, calledAt: null }, AT)
      return due && (due.getTime() - AT.getTime()) / 1000
    }
    expect([0, 1, 2, 9, 99].map((calls) => pause(calls))).toEqual([1, 2, 4, 512, 900])
    expect([pause(1, 'rejected'), pause(1, 'confirmed')]).toEqual([null, null])
    expect(reportDueAt({ status: 'sent', calls: 1, calledAt: AT }, AT)).toEqual(new Date(AT.getTime() + 45_000))
  })
})

describe('a comparison', () => {
  const goods = [{ label: 'A', quantity: 2_000 }]
  const ours = { reference: '1', orderId: 'o', state: 'open', moving: false, recent: true, goods } as const
  const mine = { label: 'A', expected: 8_000, sold: true, moving: false }
  const told = { reference: '1', state: 'open', goods } as const
  const there = { label: 'A', quantity: 8_000, sellable: true }
  const kinds = (a: object = {}, b: object | null = {}, c: object = {}, d: object | null = {}) =>
    compare(
      { deliveries: [{ ...ours, ...a }], packages: [{ ...mine, ...c }] },
      { deliveries: b ? [{ ...told, ...b }] : [], packages: d ? [{ ...there, ...d }] : [] },
    ).map(({ kind }) => kind)

  it.each([
    ['nothing where both say the same', kinds(), []],
    ['what is missing there', kinds({}, null), ['missing_there']],
    ['nothing that is older than what was read', kinds({ recent: false }, null), []],
    ['nothing that is on its way', kinds({ moving: true }, null), []],
    ['another state', kinds({}, { state: 'completed' }), ['state_differs']],
    ['other goods', kinds({}, { goods: [{ label: 'A', quantity: 1_000 }] }), ['goods_differ']],
    ['what nobody told', kinds({}, { reference: '2' }), ['missing_there', 'unknown_here']],
    ['another quantity', kinds({}, {}, {}, { quantity: 7_000 }), ['quantity_differs']],
    ['a package that they do not know', kinds({}, {}, {}, null), ['package_missing_there']],
    ['nothing of one that is empty here and gone there', kinds({}, {}, { expected: 0, sold: false }, null), []],
    ['one that they would not let us sell', kinds({}, {}, {}, { sellable: false }), ['package_missing_there']],
    ['nothing of one whose order is on its way', kinds({}, {}, { moving: true }, null), []],
  ])('finds %s', (_, found, expected) => expect(found).toEqual(expected))
})
