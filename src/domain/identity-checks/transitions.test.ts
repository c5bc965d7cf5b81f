import { describe, expect, it } from 'vitest'
import { findTransition } from '../transition'
import { CHECK_STATUSES, CHECK_TRANSITIONS, type CheckStatus, isInCourse } from './transitions'

const may = (
  from: CheckStatus,
  to: CheckStatus,
  role: Parameters<typeof findTransition>[1]['role'],
  reason?: string,
) => {
  try {
    findTransition(CHECK_TRANSITIONS, { from, to, role, reason })
    return true
  } catch {
    return false
  }
}

describe('an identity check', () => {
  it('is passed by nobody but the provider’s word and compliance', () => {
    for (const from of CHECK_STATUSES)
      for (const role of ['customer', 'driver', 'owner', 'staff', 'support', 'admin', 'guest'] as const)
        expect(may(from, 'approved', role, 'Because.'), `${role} from ${from}`).toBe(false)
  })

  it('is decided by compliance where it waits for a person alone, and with a reason', () => {
    expect(may('needs_review', 'approved', 'compliance', 'Good.')).toBe(true)
    expect(may('needs_review', 'approved', 'compliance')).toBe(false)
    expect(may('needs_review', 'declined', 'compliance')).toBe(false)
    expect(may('pending', 'approved', 'compliance', 'Good.')).toBe(false)
  })

  it('that is declined, expired or taken back stays so', () => {
    for (const from of ['declined', 'expired', 'withdrawn'] as const)
      for (const to of CHECK_STATUSES) expect(may(from, to, 'system', 'Because.')).toBe(false)
  })

  it('that was passed can only end', () => {
    const ways = CHECK_STATUSES.filter((to) => may('approved', to, 'system', 'Because.'))
    expect(ways).toEqual(['expired'])
  })

  it('is in course until it is decided', () => {
    expect(CHECK_STATUSES.filter(isInCourse)).toEqual(['created', 'pending', 'needs_review'])
  })
})
