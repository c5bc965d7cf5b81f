import { describe, expect, it } from 'vitest'
import { USER_ROLES } from '../identity/roles'
import { findTransition } from '../transition'
import { ORDER_STATUSES, ORDER_TRANSITIONS } from './transitions'

const EVERYONE = [...USER_ROLES, 'guest', 'system'] as const

describe('ORDER_TRANSITIONS', () => {
  it.each(ORDER_TRANSITIONS.map((t) => [`${t.from} → ${t.to} by ${t.by.join(', ')}`, t] as const))('%s', (_, t) => {
    for (const role of t.by) {
      const move = { from: t.from, to: t.to, role }
      expect(findTransition(ORDER_TRANSITIONS, { ...move, reason: 'because' })).toBe(t)
      if (t.needsReason) expect(() => findTransition(ORDER_TRANSITIONS, move)).toThrow('reason_required')
    }
  })

  it('names one rule at most for a move and a role', () => {
    const rules = ORDER_TRANSITIONS.flatMap((t) => t.by.map((role) => `${t.from} ${t.to} ${role}`))
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('refuses every move that it does not name', () => {
    for (const from of ORDER_STATUSES) {
      for (const to of ORDER_STATUSES) {
        if (ORDER_TRANSITIONS.some((t) => t.from === from && t.to === to)) continue
        for (const role of EVERYONE) {
          expect(() => findTransition(ORDER_TRANSITIONS, { from, to, role })).toThrow('illegal_transition')
        }
      }
    }
  })

  it('reaches every status from a beginning', () => {
    const reached = new Set(['scheduled', 'pending', ...ORDER_TRANSITIONS.map((t) => t.to)])
    expect([...reached].sort()).toEqual([...ORDER_STATUSES].sort())
  })
})
