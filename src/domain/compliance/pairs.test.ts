import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import { ageOn } from './age'
import { COMPLIANCE_CODES, standing } from './decision'
import { evaluate } from './evaluate'
import type { Facts } from './facts'
import { anyFacts, anyPack, moments } from './facts.arbitrary'
import { requirementsOf } from './requirements'
import type { Rule } from './rule'
import { ASKED_AT } from './stage'
import { tellDecision } from './tell-decision'

/** `PAIRS=100000` for as many as issue 6 asks. */
const PAIRS = Number(process.env.PAIRS ?? 5_000)
const runs = { numRuns: PAIRS }
const LONG = { timeout: 300_000 }

/** What no order may pass with, said again in the plainest words and without the code that is tested. */
function forbids(rule: Rule, facts: Facts, now: Date): boolean {
  const { person } = facts
  const told = facts.items.filter((item) => rule.goods.length === 0 || rule.goods.includes(item.goods))
  if (!rule.enabled || told.length === 0 || facts.stage !== 'checkout') return false
  const today = localMoment(now, facts.timeZone).date
  switch (rule.kind) {
    case 'minimum_age': {
      if (rule.proof === 'told') return false
      const document = person?.identity
      if (!document || (document.validUntil && document.validUntil <= now)) return true
      return document.bornOn !== null && !(ageOn(document.bornOn, today) >= rule.years)
    }
    case 'identity_check':
      return !person?.identity || now.getTime() - person.identity.approvedAt.getTime() >= rule.validDays * 86_400_000
    case 'quantity_per_order':
      return told.map(({ quantity }) => quantity).reduce((a, b) => a + b) > rule.most
    case 'approved_areas':
      return !rule.areas.some((area) => facts.doorAreas?.includes(area))
    case 'licence_valid':
      return facts.licences.every(
        ({ paper, validFrom, validUntil }) =>
          paper !== rule.paper || (validUntil ?? 'z') < today || today < (validFrom ?? ''),
      )
    case 'vehicle_value':
      return told.map(({ value }) => value).reduce((a, b) => a + b) > rule.most
    case 'purchase_limit':
      return told.some(({ goods }) => !rule.measures.some((measure) => measure.goods === goods)) || person === null
    default:
      return false
  }
}

describe('any facts before any pack', () => {
  it('are judged, always the same, by every rule that speaks of them and by no other', LONG, () => {
    fc.assert(
      fc.property(anyFacts, anyPack, moments, (facts, pack, now) => {
        const decisions = evaluate(facts, pack, now)
        expect(evaluate(structuredClone(facts), structuredClone(pack), new Date(now))).toEqual(decisions)
        const speaking = pack.rules.filter(
          ({ enabled, kind, goods }) =>
            enabled &&
            ASKED_AT[kind].includes(facts.stage) &&
            facts.items.some((item) => goods.length === 0 || goods.includes(item.goods)),
        )
        expect(decisions.map(({ ruleId, kind }) => [ruleId, kind])).toEqual(speaking.map(({ id, kind }) => [id, kind]))
        for (const decision of decisions)
          if (decision.outcome !== 'allow') expect(COMPLIANCE_CODES).toContain(decision.code)
      }),
      runs,
    )
  })

  it('never pass with what a rule forbids', LONG, () => {
    fc.assert(
      fc.property(anyFacts, anyPack, moments, (given, pack, now) => {
        const facts = { ...given, stage: 'checkout' as const }
        const stand = standing(evaluate(facts, pack, now), 'checkout').map(({ ruleId }) => ruleId)
        for (const rule of pack.rules) if (forbids(rule, facts, now)) expect(stand).toContain(rule.id)
      }),
      runs,
    )
  })

  it('are not judged otherwise for the other rules of their pack', LONG, () => {
    fc.assert(
      fc.property(anyFacts, anyPack, moments, (facts, pack, now) => {
        const alone = pack.rules.flatMap((rule) => evaluate(facts, { ...pack, rules: [rule] }, now))
        expect(evaluate(facts, pack, now)).toEqual(alone)
      }),
      { numRuns: PAIRS / 10 },
    )
  })

  it('lead to words in both languages, and to no birthday in the log', LONG, () => {
    fc.assert(
      fc.property(anyFacts, anyPack, moments, (facts, pack, now) => {
        for (const decision of evaluate(facts, pack, now)) {
          for (const locale of ['en', 'fr'] as const) {
            const told = tellDecision(decision, { locale, currency: 'USD', timeZone: facts.timeZone })
            expect(`${told.message} ${told.lift?.message ?? ''}`).not.toMatch(/\{|undefined/)
          }
          expect(JSON.stringify(decision)).not.toMatch(/2004-02-29|1980-06-01|200[57]-0/)
        }
      }),
      { numRuns: PAIRS / 10 },
    )
  })

  it('ask of an order at least what each rule asks', LONG, () => {
    fc.assert(
      fc.property(anyFacts, anyPack, moments, (given, pack, now) => {
        const decisions = evaluate({ ...given, stage: 'checkout' }, pack, now)
        const asked = requirementsOf(pack, decisions)
        const spoke = pack.rules.filter(({ id }) => decisions.some(({ ruleId }) => ruleId === id))
        for (const rule of spoke) {
          if (rule.kind === 'driver_qualification')
            expect(asked?.driver?.leastAge).toBeGreaterThanOrEqual(rule.leastAge)
          if (rule.kind === 'handover_evidence' && rule.idCheck) expect(asked?.handover?.idCheck).toBe(true)
          if (rule.kind === 'vehicle_value') expect(asked?.vehicleValue).toBeLessThanOrEqual(rule.most)
          if (rule.kind === 'delivery_hours' || rule.kind === 'licence_valid')
            expect(asked?.pack).toEqual({ id: pack.id, version: pack.version })
        }
      }),
      { numRuns: PAIRS / 10 },
    )
  })
})
