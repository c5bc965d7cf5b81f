import { describe, expect, it } from 'vitest'
import { standing } from './decision'
import { evaluate } from './evaluate'
import { BEER, CHICKEN, codes, daily, facts, identity, judge, KNOWN, NOW, pack, person, rule } from './facts.fixture'
import type { Rule } from './rule'

describe('a minimum age (F.S. 562.11(1)(a))', () => {
  const age = rule('minimum_age', { years: 21, proof: 'verified' })
  const told = rule('minimum_age', { years: 18, proof: 'told' })

  it('lets a person of age whose document was verified buy beer', () => expect(codes({}, age)).toEqual([]))
  it('refuses a person under age by document', () =>
    expect(codes(identity({ bornOn: '2006-01-01', over21: false }), age)).toEqual(['below_minimum_age']))
  it('refuses on the eve of the birthday, and not on it', () => {
    expect(codes(identity({ bornOn: '2005-11-22', over21: false }), age)).toEqual(['below_minimum_age'])
    expect(codes(identity({ bornOn: '2005-11-21', over21: false }), age)).toEqual([])
  })
  it('counts the day of the market, where it is still yesterday', () => {
    const late = new Date('2026-11-22T04:30:00Z')
    const order = facts(identity({ bornOn: '2005-11-22', over21: false }))
    expect(standing(evaluate(order, pack(age), late), 'checkout')).toHaveLength(1)
    expect(standing(evaluate({ ...order, timeZone: 'Africa/Douala' }, pack(age), late), 'checkout')).toEqual([])
  })
  it('makes a person born on a leap day of age on 1 March', () => {
    const order = facts(identity({ bornOn: '2004-02-29', over21: false }))
    expect(standing(evaluate(order, pack(age), new Date('2025-02-28T17:00:00Z')), 'checkout')).toHaveLength(1)
    expect(standing(evaluate(order, pack(age), new Date('2025-03-01T17:00:00Z')), 'checkout')).toEqual([])
  })
  it('asks for a document whatever was typed', () =>
    expect(codes(person({ identity: null, toldBirthDate: '1950-01-01' }), age)).toEqual(['identity_required']))
  it('asks a guest for a document', () => expect(codes({ person: null }, age)).toEqual(['identity_required']))
  it('believes the document and not what was typed', () => {
    expect(codes({ person: { ...KNOWN, toldBirthDate: '2020-01-01' } }, age, told)).toEqual([])
    expect(codes(identity({ bornOn: '2010-01-01', over18: false, over21: false }), told)).toEqual(['below_minimum_age'])
  })
  it('takes a typed date where the rule takes one', () => {
    expect(codes(person({ identity: null, toldBirthDate: '2000-01-01' }), told)).toEqual([])
    expect(codes(person({ identity: null, toldBirthDate: '2012-01-01' }), told)).toEqual(['below_minimum_age'])
  })
  it('asks for a date of birth where none was typed', () =>
    expect(codes(person({ identity: null, toldBirthDate: null }), told)).toEqual(['birth_date_required']))
  it('does not let a date that is none pass', () =>
    expect(codes(person({ identity: null, toldBirthDate: 'long ago' }), told)).toEqual(['below_minimum_age']))
  it('takes the word of the check where it kept no date of birth', () => {
    expect(codes(identity({ bornOn: null, over21: true }), age)).toEqual([])
    expect(codes(identity({ bornOn: null, over21: false, over18: true }), age)).toEqual(['below_minimum_age'])
    expect(codes(identity({ bornOn: null, over21: false, over18: true }), told)).toEqual([])
  })
  it('does not ask who buys chicken alone', () => expect(judge({ items: [CHICKEN], person: null }, age)).toEqual([]))
  it('says nothing of an age or a birthday but whether it is enough', () => {
    const [decision] = judge(identity({ bornOn: '2006-01-01', over21: false }), age)
    expect(JSON.stringify(decision)).not.toMatch(/2006|"20"|:20[,}]/)
    expect(decision?.used).toEqual({ years: 21, proof: 'verified', ofAge: false })
  })
})

describe('an identity check', () => {
  const check = rule('identity_check', { validDays: 365 })

  it('is asked of whoever has none', () =>
    expect(codes(person({ identity: null }), check)).toEqual(['identity_required']))
  it('counts to its last moment, and not at it', () => {
    const approvedAt = (late: number) => new Date(NOW.getTime() - 365 * 86_400_000 + late)
    expect(codes(identity({ approvedAt: approvedAt(1) }), check)).toEqual([])
    expect(codes(identity({ approvedAt: approvedAt(0) }), check)).toEqual(['identity_expired'])
  })
  it('does not count beyond the document’s own end', () => {
    const age = rule('minimum_age', { years: 21, proof: 'verified' })
    expect(codes(identity({ validUntil: NOW }), check, age)).toEqual(['identity_expired', 'identity_required'])
  })
  it('does not stop a quote, which says what is needed', () => {
    const decisions = judge({ ...person({ identity: null }), stage: 'quote' }, check)
    expect(standing(decisions, 'quote')).toEqual([])
    expect(decisions[0]).toMatchObject({ outcome: 'require', due: 'checkout', lift: { by: 'verify_identity' } })
  })
})

describe('hours (F.S. 562.14; 4 CCR 15403)', () => {
  const day = daily({ opens: '07:00', closes: '24:00' })
  const ordering = rule('ordering_hours', { hours: day, keepsHolidays: false })
  const delivery = rule('delivery_hours', { hours: daily({ opens: '06:00', closes: '22:00' }), keepsHolidays: false })
  const at = (iso: string, ...rules: Rule[]) =>
    standing(evaluate(facts({ arrival: new Date(iso) }), pack(...rules), new Date(iso)), 'checkout')

  it('refuses beer at 06:59 and sells it at 07:00, by the clock of the market', () => {
    expect(at('2026-11-21T11:59:00Z', ordering)).toMatchObject([
      { code: 'outside_ordering_hours', lift: { by: 'wait', until: '2026-11-21T12:00:00.000Z' } },
    ])
    expect(at('2026-11-21T12:00:00Z', ordering)).toEqual([])
  })
  it('refuses what would arrive after hours, although it is ordered in time', () => {
    const late = facts({ arrival: new Date('2026-11-22T03:00:00Z') })
    expect(standing(evaluate(late, pack(delivery), NOW), 'checkout')).toMatchObject([
      { code: 'outside_delivery_hours' },
    ])
  })
  it('lets a slot of tomorrow be ordered outside of delivery hours', () => {
    const slot = facts({ arrival: new Date('2026-11-22T15:00:00Z') })
    expect(standing(evaluate(slot, pack(delivery), new Date('2026-11-22T03:30:00Z')), 'checkout')).toEqual([])
  })
  it('asks at the door what the clock says there, whatever was promised', () => {
    const late = facts({ stage: 'handover', arrival: NOW })
    expect(standing(evaluate(late, pack(delivery), new Date('2026-11-22T03:00:00Z')), 'handover')).toHaveLength(1)
  })
  it('keeps the holidays of the market where it says so, and only there', () => {
    const holidays = [{ date: '2026-11-21', spans: [] }]
    expect(codes({ holidays }, ordering)).toEqual([])
    expect(codes({ holidays }, { ...ordering, keepsHolidays: true })).toEqual(['outside_ordering_hours'])
  })
  it('knows a night that goes past midnight', () => {
    const night = rule('ordering_hours', { hours: daily({ opens: '18:00', closes: '02:00' }), keepsHolidays: false })
    expect(at('2026-11-21T06:59:00Z', night)).toEqual([])
    expect(at('2026-11-21T07:00:00Z', night)).toHaveLength(1)
  })
})

describe('a purchase limit (4 CCR 15409(a))', () => {
  const flower = (grams: number, quantity = 1) =>
    ({ goods: 'cannabis_flower', quantity, value: 3_000, attributes: { net_weight: grams } }) as const
  const measures = [{ goods: 'cannabis_flower', attribute: 'net_weight', factor: 1 }] as const
  const limit = rule('purchase_limit', { most: 28.5, unit: 'g', hours: null, measures }, { goods: ['cannabis_flower'] })
  const bought = (grams: number, iso: string) => ({ ...flower(grams), at: new Date(iso) })
  const buying = (grams: number, ...purchases: ReturnType<typeof bought>[]) =>
    codes({ items: [flower(grams)], ...person({ purchases }) }, limit)

  it('sells 28.5 g and refuses 28.501 g', () => {
    expect(buying(28.5)).toEqual([])
    expect(buying(28.501)).toEqual(['purchase_limit'])
  })
  it('counts pieces: ten of 3 g are too many, and it says by how much', () => {
    const [decision] = judge({ items: [flower(3, 10)] }, limit)
    expect(decision).toMatchObject({ code: 'purchase_limit', lift: { by: 'take_less', excess: 1.5, unit: 'g' } })
  })
  it('counts what was bought since midnight in the market, and not before it', () => {
    expect(buying(14.5, bought(14.5, '2026-11-21T05:00:00Z'))).toEqual(['purchase_limit'])
    expect(buying(14.5, bought(14.5, '2026-11-21T04:59:59Z'))).toEqual([])
  })
  it('counts a rolling window to the moment', () => {
    const rolling = { ...limit, hours: 24 }
    const then = (late: number) => new Date(NOW.getTime() - 24 * 3_600_000 + late).toISOString()
    const with_ = (iso: string) => codes({ items: [flower(20)], ...person({ purchases: [bought(20, iso)] }) }, rolling)
    expect(with_(then(0))).toEqual(['purchase_limit'])
    expect(with_(then(-1))).toEqual([])
  })
  it('adds up in whole thousandths: 0.1 and 0.2 are 0.3', () => {
    const fine = { ...limit, most: 0.3 }
    expect(codes({ items: [flower(0.1), flower(0.2)] }, fine)).toEqual([])
  })
  it('rounds what is bought together, and no piece of it: eight are eight times one, and many of next to nothing are something', () => {
    const pieces = (factor: number, quantity: number) => {
      const worth = { goods: 'cannabis_flower', attribute: null, factor } as const
      return codes({ items: [flower(1, quantity)] }, { ...limit, measures: [worth] })
    }
    expect(pieces(3.5625, 8)).toEqual([])
    expect(pieces(3.5625, 9)).toEqual(['purchase_limit'])
    expect(pieces(0.0004, 100_000)).toEqual(['purchase_limit'])
  })
  it('counts concentrate in edibles with concentrate (15409(a)(2))', () => {
    const both = rule(
      'purchase_limit',
      {
        most: 8,
        unit: 'g',
        hours: null,
        measures: [
          { goods: 'cannabis_concentrate', attribute: 'net_weight', factor: 1 },
          { goods: 'cannabis_edible', attribute: 'thc_mg', factor: 0.001 },
        ],
      },
      { goods: ['cannabis_concentrate', 'cannabis_edible'] },
    )
    const items = [
      { goods: 'cannabis_concentrate', quantity: 1, value: 1, attributes: { net_weight: 7.95 } },
      { goods: 'cannabis_edible', quantity: 1, value: 1, attributes: { thc_mg: 100 } },
    ] as const
    expect(codes({ items }, both)).toEqual(['purchase_limit'])
  })
  it('does not count other goods', () => {
    const beer = { ...BEER, at: NOW, quantity: 1_000 }
    expect(codes({ items: [flower(10)], ...person({ purchases: [beer] }) }, limit)).toEqual([])
  })
  it('refuses what nobody has measured', () => {
    expect(codes({ items: [{ ...flower(1), attributes: {} }] }, limit)).toEqual(['amount_unknown'])
    expect(codes({ items: [{ ...flower(1), attributes: { net_weight: -5 } }] }, limit)).toEqual(['amount_unknown'])
  })
  it('asks a guest to sign in, for nobody knows what he bought', () =>
    expect(codes({ items: [flower(1)], person: null }, limit)).toEqual(['sign_in_required']))
})

describe('a quantity and a share', () => {
  it('lets an order hold so many pieces and not one more', () => {
    const six = rule('quantity_per_order', { most: 6 })
    expect(codes({ items: [{ ...BEER, quantity: 6 }] }, six)).toEqual([])
    expect(
      codes(
        {
          items: [
            { ...BEER, quantity: 6 },
            { ...BEER, quantity: 1 },
          ],
        },
        six,
      ),
    ).toEqual(['quantity_limit'])
  })
  const share = rule('food_share', { leastBasisPoints: 4_000 })
  it('asks for 40 % of food to the cent (F.S. 561.20(2)(a)4, as an example)', () => {
    const with_ = (food: number, drinks: number) => [
      { ...CHICKEN, value: food },
      { ...BEER, value: drinks },
    ]
    expect(codes({ items: with_(4_000, 6_000) }, share)).toEqual([])
    expect(codes({ items: with_(3_999, 6_001) }, share)).toEqual(['food_share'])
  })
  it('says how much food would do, and that does', () => {
    const items = [
      { ...CHICKEN, value: 1_000 },
      { ...BEER, value: 6_000 },
    ]
    const [decision] = judge({ items }, share)
    if (decision?.outcome !== 'refuse' || decision.lift?.by !== 'add_food') throw new Error('not refused')
    const more = (amount: number) => [
      { ...CHICKEN, value: 1_000 + amount },
      { ...BEER, value: 6_000 },
    ]
    expect(codes({ items: more(decision.lift.amount) }, share)).toEqual([])
    expect(codes({ items: more(decision.lift.amount - 1) }, share)).toEqual(['food_share'])
  })
  it('does not let free drinks pass without food', () =>
    expect(codes({ items: [{ ...BEER, value: 0 }] }, share)).toEqual(['food_share']))
})
