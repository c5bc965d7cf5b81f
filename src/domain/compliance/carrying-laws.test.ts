import { describe, expect, it } from 'vitest'
import type { Facts } from './facts'
import { BEER, CHICKEN, codes, judge, person, rule } from './facts.fixture'
import type { DriverTerms, HandoverTerms } from './rule'

describe('where and by whom', () => {
  const areas = rule('approved_areas', { areas: ['area-1', 'area-2'] })
  it('delivers to approved areas alone', () => {
    expect(codes({}, areas)).toEqual([])
    expect(codes({ doorAreas: ['area-9'] }, areas)).toEqual(['area_not_approved'])
  })
  it('takes a door that nobody knows for none of them', () =>
    expect(codes({ doorAreas: null }, areas)).toEqual(['area_not_approved']))

  const licence = rule('licence_valid', { paper: 'liquor' })
  const held = (validUntil: string | null, validFrom: string | null = null) => ({
    licences: [{ paper: 'liquor', validFrom, validUntil }],
  })
  it('asks the seller for a licence (F.S. 561.57(1))', () => expect(codes({}, licence)).toEqual(['licence_missing']))
  it('takes a licence on its last day, and not on the day after', () => {
    expect(codes(held('2026-11-21'), licence)).toEqual([])
    expect(codes(held('2026-11-20'), licence)).toEqual(['licence_missing'])
    expect(codes(held(null), licence)).toEqual([])
  })
  it('takes no licence before its first day, and one that was renewed before its end without a gap', () => {
    expect(codes(held(null, '2026-11-21'), licence)).toEqual([])
    expect(codes(held(null, '2026-11-22'), licence)).toEqual(['licence_missing'])
    const both = { licences: [...held('2026-11-21').licences, ...held('2027-11-21', '2026-11-22').licences] }
    expect(codes(both, licence)).toEqual([])
  })
  it('does not take one paper for another', () =>
    expect(codes({ licences: [{ paper: 'health', validFrom: null, validUntil: null }] }, licence)).toEqual([
      'licence_missing',
    ]))

  const terms: DriverTerms = {
    leastAge: 21,
    identity: true,
    backgroundCheckDays: 365,
    drivingLicence: true,
    employed: true,
  }
  const good = {
    bornOn: '1995-01-01',
    identityPassed: true,
    backgroundClearOn: '2026-01-01',
    licenceUntil: '2027-01-01',
    employedBySeller: true,
  }
  const drives = rule('driver_qualification', terms)
  const byDriver = (driver: Facts['driver']) => codes({ stage: 'dispatch', driver }, drives)
  it('says with the order that a qualified driver is needed, and stops nobody from ordering', () => {
    const [decision] = judge({}, drives)
    expect(decision).toMatchObject({ outcome: 'require', due: 'dispatch' })
    expect(codes({}, drives)).toEqual([])
  })
  it('gives it to a driver who has all that is asked (4 CCR 15415)', () => expect(byDriver(good)).toEqual([]))
  it.each([
    ['under age', { bornOn: '2006-01-01' }],
    ['of unknown age', { bornOn: null }],
    ['whose identity was not verified', { identityPassed: false }],
    ['whose background check is too old', { backgroundClearOn: '2025-11-20' }],
    ['who has no background check', { backgroundClearOn: null }],
    ['whose licence has ended', { licenceUntil: '2026-11-20' }],
    ['who works for somebody else', { employedBySeller: false }],
  ])('does not give it to a driver %s', (_, lack) =>
    expect(byDriver({ ...good, ...lack })).toEqual(['driver_unqualified']),
  )
  it('does not give it to nobody', () => expect(byDriver(null)).toEqual(['driver_unqualified']))

  const vehicle = rule('vehicle_value', { most: 1_000_000 })
  it('loads a vehicle to its limit, and not beyond (4 CCR 15418(a))', () => {
    const items = [{ ...BEER, value: 400_000 }]
    expect(codes({ stage: 'dispatch', items, carried: 600_000 }, vehicle)).toEqual([])
    expect(codes({ stage: 'dispatch', items, carried: 600_001 }, vehicle)).toEqual(['vehicle_value'])
  })
  it('does not take an order that no vehicle may carry', () =>
    expect(codes({ items: [{ ...BEER, value: 1_000_001 }] }, vehicle)).toEqual(['vehicle_value']))
})

describe('the hand-over (F.S. 561.57(6))', () => {
  const asked: HandoverTerms = { idCheck: true, signature: true, photo: false, code: false }
  const door = rule('handover_evidence', asked)
  const document = { ofAge: true, nameMatches: true, expired: false }
  const shown: NonNullable<Facts['evidence']> = {
    recipient: 'customer',
    idCheck: document,
    intoxicated: false,
    signature: true,
    photo: false,
    code: false,
  }
  const at = (evidence: Facts['evidence']) => codes({ stage: 'handover', evidence }, door)

  it('says with the order what will be asked at the door', () => {
    expect(codes({}, door)).toEqual([])
    expect(judge({}, door)[0]).toMatchObject({ outcome: 'require', due: 'handover' })
  })
  it('hands over against a document and a signature', () => expect(at(shown)).toEqual([]))
  it('does not hand over without a document', () =>
    expect(at({ ...shown, idCheck: null })).toEqual(['handover_evidence']))
  it('does not hand over to another name', () =>
    expect(at({ ...shown, idCheck: { ...document, nameMatches: false } })).toEqual(['handover_evidence']))
  it('does not hand over without a signature', () =>
    expect(at({ ...shown, signature: false })).toEqual(['handover_evidence']))
  it('refuses a minor, whatever else is shown', () =>
    expect(at({ ...shown, idCheck: { ...document, ofAge: false } })).toEqual(['below_minimum_age']))
  it('does not take a document that has expired', () =>
    expect(at({ ...shown, idCheck: { ...document, expired: true } })).toEqual(['handover_evidence']))
  it('refuses who is drunk, whatever else is shown', () =>
    expect(at({ ...shown, intoxicated: true })).toEqual(['recipient_intoxicated']))
  it.each(['neighbour', 'safe_place'] as const)('is not left with a %s', (recipient) =>
    expect(at({ ...shown, recipient })).toEqual(['recipient_only']),
  )
  it('may be left with a neighbour where a picture alone is asked', () => {
    const pictured = rule('handover_evidence', { idCheck: false, signature: false, photo: true, code: false })
    const evidence = { ...shown, idCheck: null, signature: false, photo: true, recipient: 'neighbour' } as const
    expect(codes({ stage: 'handover', evidence }, pictured)).toEqual([])
  })
  it('does not hand over where nothing was told', () => expect(at(null)).toEqual(['handover_evidence']))
})

describe('a pack', () => {
  const age = rule('minimum_age', { years: 21, proof: 'verified' })
  it('does not ask a rule that is off', () => expect(judge({ person: null }, { ...age, enabled: false })).toEqual([]))
  it('asks a rule without goods of every order', () => {
    const every = rule('identity_check', { validDays: 30 }, { goods: [] })
    expect(codes({ items: [CHICKEN], person: null }, every)).toEqual(['identity_required'])
  })
  it('asks nothing of an empty order', () => expect(judge({ items: [] }, age)).toEqual([]))
  it('tells all that stands in the way, and not the first alone', () =>
    expect(codes({ person: null, doorAreas: [] }, age, rule('approved_areas', { areas: ['a'] }))).toHaveLength(2))
  it('tells the version that decided', () =>
    expect(judge({}, age)[0]).toMatchObject({ version: 7, ruleId: 'minimum_age' }))
  it('does not take the strictness of one rule for the leave of another', () => {
    const lax = rule('minimum_age', { years: 18, proof: 'told' }, { id: 'lax' })
    expect(codes(person({ identity: null }), lax, age)).toEqual(['identity_required'])
  })
})
