import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/calendar-day'
import { isGood, type LicenceTerms, licenceState } from './licence-state'
import { REMINDER_DAYS, reminderDue } from './reminder-due'
import { reminderText } from './reminder-text'
import { LICENCE_STATUSES } from './transitions'

const TODAY = '2026-11-22'
const granted = (expiresOn: string | null, issuedOn: string | null = null): LicenceTerms => ({
  status: 'granted',
  issuedOn,
  expiresOn,
})
const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days))

describe('a licence', () => {
  it.each([
    [granted(null), 'valid'],
    [granted('2027-01-22'), 'valid'],
    [granted('2027-01-21'), 'expiring'],
    [granted(TODAY), 'expiring'],
    [granted('2026-11-21'), 'expired'],
    [granted(null, '2026-11-23'), 'upcoming'],
    [granted(null, TODAY), 'valid'],
    [{ ...granted('2026-11-21'), status: 'revoked' }, 'revoked'],
    [{ ...granted('2099-01-01'), status: 'suspended' }, 'suspended'],
    [{ ...granted('2099-01-01'), status: 'waiting' }, 'waiting'],
  ] as const)('%o is %s', (terms, state) => expect(licenceState(terms, TODAY)).toBe(state))

  it('is good on no day but those from its first to its last, and only while it is granted', () => {
    const terms = fc.record({
      status: fc.constantFrom(...LICENCE_STATUSES),
      issuedOn: fc.option(day),
      expiresOn: fc.option(day),
    })
    fc.assert(
      fc.property(terms, day, (each, today) => {
        const within = (each.issuedOn ?? today) <= today && today <= (each.expiresOn ?? today)
        expect(isGood(each, today)).toBe(each.status === 'granted' && within)
      }),
    )
  })
})

describe('a reminder', () => {
  it.each([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [2, 7],
    [1, 1],
    [0, 1],
    [-1, 0],
    [-7, 0],
    [-8, null],
  ])('with %i days left is that of %s', (left, due) => expect(reminderDue(addDays(TODAY, left), TODAY)).toBe(due))

  it('comes in the order of the days, each at most once for whoever looks daily', () => {
    fc.assert(
      fc.property(day, (expiresOn) => {
        const told = Array.from({ length: 200 }, (_, at) => reminderDue(expiresOn, addDays(expiresOn, at - 150)))
        const changes = told.filter((due, at) => due !== null && due !== told[at - 1])
        expect(changes).toEqual([...REMINDER_DAYS])
      }),
    )
  })

  it('says what ends, whose and when, in both languages', () => {
    const of = { brand: 'Waybill', title: 'Food licence', holder: 'Chez Awa', expiresOn: TODAY, days: 7 } as const
    for (const locale of ['en', 'fr'] as const)
      for (const days of REMINDER_DAYS) {
        const text = reminderText(locale, { ...of, days })
        for (const word of ['Waybill', 'Food licence', 'Chez Awa', TODAY]) expect(text).toContain(word)
      }
  })
})
