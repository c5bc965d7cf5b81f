import type { OpeningHours, Span } from '../opening/opening-hours'
import { type Decision, standing } from './decision'
import { evaluate } from './evaluate'
import type { Facts, Item, Person } from './facts'
import type { Rule, RuleKind, RulePack, RuleTerms } from './rule'

// What the tests of rules begin with: an order of beer and chicken in Miami on a Saturday afternoon, of a customer whom everybody knows.

export const NOW = new Date('2026-11-21T20:00:00Z')

export const BEER: Item = { goods: 'alcohol', quantity: 2, value: 1_200, attributes: { abv: 5, volume: 330 } }
export const CHICKEN: Item = { goods: 'none', quantity: 1, value: 1_800, attributes: {} }

export const KNOWN: Person = {
  toldBirthDate: '1990-05-01',
  identity: {
    bornOn: '1990-05-01',
    over18: true,
    over21: true,
    approvedAt: new Date('2026-10-01T12:00:00Z'),
    validUntil: null,
  },
  purchases: [],
}

export function facts(given: Partial<Facts> = {}): Facts {
  return {
    stage: 'checkout',
    timeZone: 'America/New_York',
    holidays: [],
    items: [BEER, CHICKEN],
    person: KNOWN,
    doorAreas: ['area-1'],
    arrival: new Date('2026-11-21T20:40:00Z'),
    licences: [],
    driver: null,
    carried: 0,
    evidence: null,
    ...given,
  }
}

export function rule<K extends RuleKind>(
  kind: K,
  terms: RuleTerms[K],
  given: Partial<Pick<Rule, 'id' | 'goods' | 'enabled'>> = {},
): Rule<K> {
  const shared = { id: kind, goods: ['alcohol'], enabled: true, source: '', verifiedBy: '', ...given }
  return { ...shared, kind, ...terms } as unknown as Rule<K>
}

export function pack(...rules: Rule[]): RulePack {
  return { id: 'pack', version: 7, rules }
}

/** The same hours on every day. */
export function daily(...spans: Span[]): OpeningHours {
  return { week: Array.from({ length: 7 }, () => spans), special: [] }
}

export const judge = (given: Partial<Facts>, ...rules: Rule[]): Decision[] =>
  evaluate(facts(given), pack(...rules), NOW)
/** Why it cannot go on, as far as rules are concerned. */
export const codes = (given: Partial<Facts>, ...rules: Rule[]) =>
  standing(judge(given, ...rules), given.stage ?? 'checkout').map(({ code }) => code)
export const person = (given: Partial<Person>): Partial<Facts> => ({ person: { ...KNOWN, ...given } })
export const identity = (given: Partial<NonNullable<Person['identity']>>): Partial<Facts> =>
  person({ identity: { ...(KNOWN.identity as NonNullable<Person['identity']>), ...given } })
