import { describe, expect, it } from 'vitest'
import { USER_ROLES } from '../identity/roles'
import { findTransition } from '../transition'
import {
  ACTIVE_DELIVERY_STATUSES,
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  OFFER_STATUSES,
  OFFER_TRANSITIONS,
  PROBLEM_DELIVERY_STATUSES,
} from './transitions'

const EVERYONE = [...USER_ROLES, 'guest', 'system'] as const

describe('DELIVERY_TRANSITIONS', () => {
  it.each(DELIVERY_TRANSITIONS.map((t) => [`${t.from} → ${t.to} by ${t.by.join(', ')}`, t] as const))('%s', (_, t) => {
    for (const role of t.by) {
      const move = { from: t.from, to: t.to, role }
      expect(findTransition(DELIVERY_TRANSITIONS, { ...move, reason: 'because' })).toBe(t)
      if (t.needsReason) expect(() => findTransition(DELIVERY_TRANSITIONS, move)).toThrow('reason_required')
    }
  })

  it('names one rule at most for a move and a role', () => {
    const rules = DELIVERY_TRANSITIONS.flatMap((t) => t.by.map((role) => `${t.from} ${t.to} ${role}`))
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('refuses every move that it does not name', () => {
    for (const from of DELIVERY_STATUSES) {
      for (const to of DELIVERY_STATUSES) {
        if (DELIVERY_TRANSITIONS.some((t) => t.from === from && t.to === to)) continue
        for (const role of EVERYONE) {
          expect(() => findTransition(DELIVERY_TRANSITIONS, { from, to, role })).toThrow('illegal_transition')
        }
      }
    }
  })

  it('reaches every status from a beginning', () => {
    const reached = new Set(['unassigned', ...DELIVERY_TRANSITIONS.map((t) => t.to)])
    expect([...reached].sort()).toEqual([...DELIVERY_STATUSES].sort())
  })
})

describe('OFFER_TRANSITIONS', () => {
  it.each(OFFER_TRANSITIONS.map((t) => [`${t.from} → ${t.to} by ${t.by.join(', ')}`, t] as const))('%s', (_, t) => {
    for (const role of t.by) expect(findTransition(OFFER_TRANSITIONS, { from: t.from, to: t.to, role })).toBe(t)
  })

  it('reaches every status', () => {
    expect(['pending', ...OFFER_TRANSITIONS.map((t) => t.to)].sort()).toEqual([...OFFER_STATUSES].sort())
  })
})

it('counts a delivery as active from the assignment until it ends', () => {
  const ended = ['unassigned', 'offered', 'delivered', 'returned', 'cancelled']
  expect([...ACTIVE_DELIVERY_STATUSES, ...ended].sort()).toEqual([...DELIVERY_STATUSES].sort())
  for (const problem of PROBLEM_DELIVERY_STATUSES) expect(ACTIVE_DELIVERY_STATUSES).toContain(problem)
})
