import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOODS } from '../compliance/goods'
import { GOODS_GO } from '../compliance/rule'
import { WaybillError } from '../errors'
import { causeOf } from './cause-of'
import { FAILURE_CAUSES, isByCustomer } from './failure-causes'
import { readIdCheck, type StatedCheck } from './id-check'
import { planReturn } from './plan-return'
import { returnFee } from './return-fee'

const TODAY = '2026-11-22'
const STATED: StatedCheck = {
  document: 'driving_licence',
  country: 'US',
  state: 'FL',
  method: 'visual',
  nameMatches: true,
}
const read = (stated: Partial<StatedCheck>, leastAge: number | null = 21) =>
  readIdCheck({ ...STATED, ...stated }, leastAge, TODAY)

describe('a document at the door', () => {
  it.each([
    ['who turns 21 today', { bornOn: '2005-11-22' }, true],
    ['who turns 21 tomorrow', { bornOn: '2005-11-23' }, false],
    ['who is of age by the driver’s word', { ofAge: true }, true],
    ['who is not, by the driver’s word', { ofAge: false }, false],
    ['who is too young by his date, whatever the driver says', { bornOn: '2010-01-01', ofAge: true }, false],
    ['whom the driver calls too young, whatever the date', { bornOn: '1980-01-01', ofAge: false }, false],
    ['who is not born yet', { bornOn: '2030-01-01' }, false],
    ['of whom nothing is told', {}, false],
  ])('says of %s whether he is of age', (_, stated, ofAge) => expect(read(stated).ofAge).toBe(ofAge))

  it('asks the age of the order’s own rules, and none where they ask none', () => {
    expect(read({ bornOn: '2007-01-01' }, 18).ofAge).toBe(true)
    expect(read({ bornOn: '2020-01-01' }, null).ofAge).toBe(true)
  })

  it('is good on its last day, and not on the day after', () => {
    expect(read({ ofAge: true, expiresOn: TODAY }).expired).toBe(false)
    expect(read({ ofAge: true, expiresOn: '2026-11-21' }).expired).toBe(true)
    expect(read({ ofAge: true, expired: true, expiresOn: '2030-01-01' }).expired).toBe(true)
    expect(read({ ofAge: true, expired: false, expiresOn: '2026-11-21' }).expired).toBe(true)
  })

  it('is not good because nobody says otherwise', () => expect(read({ ofAge: true }).expired).toBe(null))

  it('leaves no day that is written in it', () =>
    expect(JSON.stringify(read({ bornOn: '1990-05-17', expiresOn: '2031-02-03' }))).not.toMatch(/1990|2031/))

  it('says how the age is known', () => {
    expect(read({ bornOn: '1990-05-17' }).ageBy).toBe('birth_date')
    expect(read({ ofAge: true }).ageBy).toBe('statement')
  })
})

describe('why nothing was handed over', () => {
  it('is what the driver says, or what the document said', () => {
    expect(causeOf('refused', read({ ofAge: false }), true)).toBe('refused')
    expect(causeOf('other', read({ ofAge: false }), false)).toBe('under_age')
    expect(causeOf('other', read({ ofAge: true }), true)).toBe('intoxicated')
    expect(causeOf('other', read({ ofAge: true, expired: true }), false)).toBe('document_expired')
    expect(causeOf('other', read({ ofAge: true, nameMatches: false }), false)).toBe('name_mismatch')
    expect(causeOf('other', null, false)).toBe('other')
  })
})

describe('what is kept of what was paid', () => {
  const amounts = fc.nat(1_000_000)
  it('is the way alone, never more than was paid, and only where customer and terms are the cause', () =>
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom(...FAILURE_CAUSES),
        amounts,
        amounts,
        (keepFees, cause, deliveryFee, paid) => {
          const fee = returnFee({ keepFees, cause, deliveryFee, paid })
          expect(fee).toBe(keepFees && isByCustomer(cause) ? Math.min(deliveryFee, paid) : 0)
        },
      ),
    ))
  it.each(['wrong_address', 'damaged', 'unsafe', 'outside_hours', 'other'] as const)('is nothing for %s', (cause) =>
    expect(returnFee({ keepFees: true, cause, deliveryFee: 500, paid: 2_000 })).toBe(0),
  )
  it('is nothing where the delivery was free, or discounted to nothing', () =>
    expect(returnFee({ keepFees: true, cause: 'refused', deliveryFee: -20, paid: 2_000 })).toBe(0))
})

describe('what comes back', () => {
  const beer = { id: 'beer', goods: ['alcohol'], quantity: 6 } as const
  const meal = { id: 'meal', goods: ['none'], quantity: 2 } as const
  const menu = { id: 'menu', goods: ['none', 'alcohol'], quantity: 1 } as const
  const alcohol = (to: 'stock' | 'waste') => ({ returns: [{ goods: ['alcohol'] as const, to }] })
  const nothing = { lines: [], restock: false, reason: undefined }
  const codeOf = (work: () => unknown) => {
    try {
      work()
      return null
    } catch (error) {
      return error instanceof WaybillError ? error.code : error
    }
  }

  it('goes onto the shelf where the terms say so, and what nobody speaks of as the restaurant says', () => {
    expect(planReturn([beer, meal], alcohol('stock'), nothing)).toEqual([
      { lineId: 'beer', restock: 6, waste: 0, by: 'stock' },
      { lineId: 'meal', restock: 0, waste: 2, by: 'restaurant' },
    ])
    expect(planReturn([meal], null, { ...nothing, restock: true })[0]?.restock).toBe(2)
  })
  it('is destroyed where the terms say so, whoever counts otherwise', () => {
    expect(planReturn([beer], alcohol('waste'), { ...nothing, restock: true })[0]).toMatchObject({
      restock: 0,
      waste: 6,
    })
    const one = { ...nothing, lines: [{ lineId: 'beer', restock: 1 }] }
    expect(codeOf(() => planReturn([beer], alcohol('waste'), one))).toBe('restock_refused')
  })
  it('may be damaged, which somebody has to say', () => {
    const five = { ...nothing, lines: [{ lineId: 'beer', restock: 5 }] }
    expect(codeOf(() => planReturn([beer], alcohol('stock'), five))).toBe('reason_required')
    const told = planReturn([beer], alcohol('stock'), { ...five, reason: 'one is broken' })
    expect(told[0]).toMatchObject({ restock: 5, waste: 1 })
  })
  it('holds a menu to the strictest of what is in it', () =>
    expect(planReturn([menu], alcohol('waste'), { ...nothing, restock: true })[0]?.by).toBe('waste'))
  it.each([
    ['a line of another order', [{ lineId: 'other', restock: 0 }]],
    ['more pieces than there were', [{ lineId: 'meal', restock: 3 }]],
    [
      'one line twice',
      [
        { lineId: 'meal', restock: 1 },
        { lineId: 'meal', restock: 1 },
      ],
    ],
  ])('is not counted with %s', (_, lines) =>
    expect(codeOf(() => planReturn([meal], null, { ...nothing, lines }))).toBe('validation_failed'),
  )
  it('loses no piece and makes none', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ goods: fc.subarray([...GOODS]), quantity: fc.integer({ min: 1, max: 99 }) }), {
          maxLength: 6,
        }),
        fc.array(fc.record({ goods: fc.subarray([...GOODS]), to: fc.constantFrom(...GOODS_GO) }), { maxLength: 4 }),
        fc.boolean(),
        (given, returns, restock) => {
          const lines = given.map((line, index) => ({ ...line, id: String(index) }))
          for (const [index, line] of planReturn(lines, { returns }, { ...nothing, restock }).entries()) {
            expect(line.restock + line.waste).toBe(lines[index]?.quantity)
            expect(Math.min(line.restock, line.waste)).toBe(0)
          }
        },
      ),
    ))
})
