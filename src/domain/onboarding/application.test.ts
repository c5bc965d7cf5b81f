import { expect, it } from 'vitest'
import { missingOf, slugOfName } from './application'
import { invitationState } from './invitation'

const TODAY = { today: '2026-11-22', papers: [] }

it('misses everything at first, in the order of the questions', () => {
  expect(missingOf({}, { ...TODAY, asked: [] })).toEqual([
    'name',
    'categories',
    'addressLine',
    'city',
    'lat',
    'phone',
    'email',
    'legalName',
    'registrationNumber',
    'taxNumber',
    'ownerName',
    'hours',
  ])
})

it('counts hours that never open, and an empty choice, as missing', () => {
  const week = Array.from({ length: 7 }, () => [])
  const missing = missingOf({ hours: { week, special: [] }, categories: [] }, { ...TODAY, asked: [] })
  expect(missing).toEqual(expect.arrayContaining(['hours', 'categories']))
})

it('takes a document that waits to be checked, and not one that was refused', () => {
  const asked = [{ kind: 'rccm', label: { en: '', fr: '' }, expires: false, category: null }]
  const lacks = (status: 'waiting' | 'refused') =>
    missingOf({}, { asked, today: TODAY.today, papers: [{ kind: 'rccm', status, expiresOn: null }] }).includes(
      'papers.rccm',
    )
  expect([lacks('waiting'), lacks('refused')]).toEqual([false, true])
})

it.each([
  ['Chez Wou’ri & Fils', 'chez-wou-ri-fils'],
  ['  Épicerie 24/7  ', 'epicerie-24-7'],
  ['上海', 'restaurant'],
])('makes of %s the address %s', (name, slug) => {
  expect(slugOfName(name)).toBe(slug)
})

it('has an invitation end at its moment, and once', () => {
  const now = new Date('2026-11-22T00:00:00Z')
  const open = { expiresAt: new Date('2026-11-23T00:00:00Z'), acceptedAt: null, revokedAt: null }
  expect(invitationState(open, now)).toBe('open')
  expect(invitationState({ ...open, expiresAt: now }, now)).toBe('expired')
  expect(invitationState({ ...open, revokedAt: now }, now)).toBe('revoked')
  expect(invitationState({ ...open, acceptedAt: now, revokedAt: now }, now)).toBe('accepted')
})
