import fc from 'fast-check'
import type { OpeningHours } from '../opening/opening-hours'
import { type Facts, type Item, type Person, type Purchase, RECIPIENTS } from './facts'
import { GOODS, type Goods } from './goods'
import type { Rule, RuleKind, RulePack, RuleTerms } from './rule'
import { STAGES } from './stage'

// Any pack and any facts, with every kind of hole that real ones have.

const ZONES = ['America/New_York', 'Africa/Douala', 'America/Chicago', 'Asia/Kathmandu'] as const
/** Two days of each other on which clocks change in New York are among them. */
export const moments = fc
  .integer({ min: Date.parse('2026-02-27T00:00:00Z'), max: Date.parse('2026-03-10T00:00:00Z') })
  .map((at) => new Date(at))
const days = fc.constantFrom('2004-02-29', '2005-03-01', '2005-03-08', '2007-01-01', '1980-06-01', '2026-01-01', 'x')
const goods: fc.Arbitrary<Goods> = fc.constantFrom(...GOODS)
const clock = fc.constantFrom('00:00', '02:30', '06:00', '07:00', '18:00', '23:59')
const spans = fc.array(fc.record({ opens: clock, closes: clock }), { maxLength: 2 })
const hours: fc.Arbitrary<OpeningHours> = fc.record({
  week: fc.array(spans, { minLength: 7, maxLength: 7 }),
  special: fc.constant([]),
})

const attributes = fc.record(
  {
    net_weight: fc.constantFrom<number | string>(0, 0.1, 1, 3.5, 28, -1, 'much'),
    thc_mg: fc.integer({ min: 0, max: 200 }),
  },
  { requiredKeys: [] },
)
const quantity = fc.integer({ min: 1, max: 9 })
const items: fc.Arbitrary<Item> = fc.record({ goods, quantity, value: fc.integer({ min: 0, max: 20_000 }), attributes })
const purchases: fc.Arbitrary<Purchase> = fc.record({ goods, quantity, attributes, at: moments })

const people: fc.Arbitrary<Person> = fc.record({
  toldBirthDate: fc.option(days),
  identity: fc.option(
    fc.record({
      bornOn: fc.option(days),
      over18: fc.boolean(),
      over21: fc.boolean(),
      approvedAt: moments,
      validUntil: fc.option(moments),
    }),
  ),
  purchases: fc.array(purchases, { maxLength: 4 }),
})

const areas = fc.subarray(['area-1', 'area-2', 'area-3'])

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  stage: fc.constantFrom(...STAGES),
  timeZone: fc.constantFrom(...ZONES),
  holidays: fc.constantFrom([], [{ date: '2026-03-01', spans: [] }]),
  items: fc.array(items, { maxLength: 4 }),
  person: fc.option(people, { freq: 4 }),
  doorAreas: fc.option(areas),
  arrival: fc.option(moments),
  licences: fc.array(
    fc.record({ paper: fc.constantFrom('liquor', 'health'), validFrom: fc.option(days), validUntil: fc.option(days) }),
    {
      maxLength: 2,
    },
  ),
  driver: fc.option(
    fc.record({
      bornOn: fc.option(days),
      identityPassed: fc.boolean(),
      backgroundClearOn: fc.option(days),
      licenceUntil: fc.option(days),
      employedBySeller: fc.boolean(),
    }),
  ),
  carried: fc.integer({ min: 0, max: 20_000 }),
  evidence: fc.option(
    fc.record({
      recipient: fc.constantFrom(...RECIPIENTS),
      idCheck: fc.option(fc.record({ ofAge: fc.boolean(), nameMatches: fc.boolean(), expired: fc.boolean() })),
      intoxicated: fc.boolean(),
      signature: fc.boolean(),
      photo: fc.boolean(),
      code: fc.boolean(),
    }),
  ),
})

const weekly = fc.record({ hours, keepsHolidays: fc.boolean() })
const terms: { readonly [K in RuleKind]: fc.Arbitrary<RuleTerms[K]> } = {
  minimum_age: fc.record({ years: fc.constantFrom(16, 18, 20, 21), proof: fc.constantFrom('told', 'verified') }),
  identity_check: fc.record({ validDays: fc.integer({ min: 1, max: 10 }) }),
  ordering_hours: weekly,
  delivery_hours: weekly,
  purchase_limit: fc.record({
    most: fc.constantFrom(0, 1, 8, 28.5),
    unit: fc.constant('g'),
    hours: fc.option(fc.integer({ min: 1, max: 72 })),
    measures: fc.array(
      fc.record({
        goods,
        attribute: fc.option(fc.constantFrom('net_weight', 'thc_mg')),
        factor: fc.constantFrom(0.001, 1),
      }),
      { maxLength: 8 },
    ),
  }),
  quantity_per_order: fc.record({ most: fc.integer({ min: 0, max: 12 }) }),
  food_share: fc.record({ leastBasisPoints: fc.integer({ min: 0, max: 10_000 }) }),
  approved_areas: fc.record({ areas }),
  licence_valid: fc.record({ paper: fc.constantFrom('liquor', 'health') }),
  driver_qualification: fc.record({
    leastAge: fc.constantFrom(0, 18, 21),
    identity: fc.boolean(),
    backgroundCheckDays: fc.option(fc.integer({ min: 1, max: 9_000 })),
    drivingLicence: fc.boolean(),
    employed: fc.boolean(),
  }),
  vehicle_value: fc.record({ most: fc.integer({ min: 0, max: 40_000 }) }),
  handover_evidence: fc.record({
    idCheck: fc.boolean(),
    signature: fc.boolean(),
    photo: fc.boolean(),
    code: fc.boolean(),
  }),
}

const rules: fc.Arbitrary<Rule> = fc.constantFrom(...(Object.keys(terms) as RuleKind[])).chain((kind) =>
  fc.tuple(terms[kind] as fc.Arbitrary<object>, fc.uniqueArray(goods, { maxLength: 4 }), fc.boolean(), fc.nat()).map(
    ([own, about, off, id]) =>
      ({
        id: `rule-${id}`,
        kind,
        goods: about,
        enabled: !off,
        source: '',
        verifiedBy: '',
        ...own,
      }) as unknown as Rule,
  ),
)

export const anyPack: fc.Arbitrary<RulePack> = fc.record({
  id: fc.constant('pack'),
  version: fc.integer({ min: 1, max: 99 }),
  rules: fc.array(rules, { maxLength: 8 }),
})
