import { describe, expect, it } from 'vitest'
import type { IdentityFinding } from './finding'
import { judgeFinding } from './judge-finding'

const found = (more: Partial<IdentityFinding> = {}): IdentityFinding => ({
  state: 'passed',
  dateOfBirth: '1990-01-31',
  name: 'Ada Ngo',
  documentKind: 'passport',
  issuing: 'CM',
  documentExpiresOn: '2030-01-01',
  decidedAt: new Date(),
  ...more,
})
const judge = (more: Partial<IdentityFinding> = {}, { today = '2026-11-22', minimumAge = 21 } = {}) =>
  judgeFinding(found(more), { minimumAge, personName: 'Ngo Ada Marie', today })

describe('what a provider has found', () => {
  it.each([
    ['created', null, null],
    ['in_progress', null, null],
    ['expired', 'expired', 'lapsed'],
    ['rejected', 'declined', 'provider_rejected'],
    ['review', 'needs_review', 'provider_review'],
    ['passed', 'approved', null],
  ] as const)('%s leads to %s', (state, to, reason) => {
    expect(judge({ state })).toEqual({ to, reason })
  })

  it('lets nobody pass without a date of birth, or with what is none', () => {
    expect(judge({ dateOfBirth: null })).toEqual({ to: 'needs_review', reason: 'no_date_of_birth' })
    expect(judge({ dateOfBirth: 'yesterday' }).to).toBe('declined')
  })

  it('is of age on the birthday, and not a day before', () => {
    expect(judge({ dateOfBirth: '2005-11-22' }).to).toBe('approved')
    expect(judge({ dateOfBirth: '2005-11-23' })).toEqual({ to: 'declined', reason: 'under_age' })
  })

  it('is of age on 1 March who was born on 29 February, where the year has no such day', () => {
    const born = { dateOfBirth: '2004-02-29' }
    expect(judge(born, { today: '2025-02-28' }).to).toBe('declined')
    expect(judge(born, { today: '2025-03-01' }).to).toBe('approved')
    expect(judge(born, { today: '2024-02-28', minimumAge: 20 }).to).toBe('declined')
    expect(judge(born, { today: '2024-02-29', minimumAge: 20 }).to).toBe('approved')
  })

  it('takes a paper on its last day, and none after it', () => {
    expect(judge({ documentExpiresOn: '2026-11-22' }).to).toBe('approved')
    expect(judge({ documentExpiresOn: '2026-11-21' })).toEqual({ to: 'declined', reason: 'document_expired' })
    expect(judge({ documentExpiresOn: null }).to).toBe('approved')
  })

  it('has a person look at another name, and not at one that was not read', () => {
    expect(judge({ name: 'Paul Biya' })).toEqual({ to: 'needs_review', reason: 'name_differs' })
    expect(judge({ name: null }).to).toBe('approved')
  })
})
