import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Role, USER_ROLES } from '../identity/roles'
import { finalStates, findTransition } from '../transition'
import {
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  PAYMENT_TRANSITIONS,
  type PaymentMethod,
  type PaymentStatus,
  paymentTransitionsOf,
} from './transitions'

const EVERYONE: readonly Role[] = [...USER_ROLES, 'guest', 'system']
const FINAL: readonly PaymentStatus[] = ['failed', 'expired', 'voided', 'refunded']

const move = (method: PaymentMethod, from: PaymentStatus, to: PaymentStatus, role: Role = 'system') =>
  findTransition(paymentTransitionsOf(method), { from, to, role }).event

const walk = (method: PaymentMethod, ...path: PaymentStatus[]) =>
  path.slice(1).map((to, i) => move(method, path[i] ?? to, to).replace('payment.', ''))

describe('the table', () => {
  it('names one rule at most for a method, a move and a role', () => {
    const rules = PAYMENT_TRANSITIONS.flatMap((t) =>
      t.methods.flatMap((method) => t.by.map((role) => `${method} ${t.from} ${t.to} ${role}`)),
    )
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('ends where states.md ends', () => {
    expect(finalStates(PAYMENT_STATUSES, PAYMENT_TRANSITIONS).sort()).toEqual([...FINAL].sort())
  })

  it('leaves no method in a status that it cannot leave before the end', () => {
    for (const method of PAYMENT_METHODS) {
      const table = paymentTransitionsOf(method)
      const stuck = table.map((t) => t.to).filter((to) => !FINAL.includes(to) && !table.some((t) => t.from === to))
      expect(stuck).toEqual([])
    }
  })

  it('has no path out of a final status', () => {
    const steps = fc.array(fc.record({ to: fc.constantFrom(...PAYMENT_STATUSES), role: fc.constantFrom(...EVERYONE) }))
    fc.assert(
      fc.property(fc.constantFrom(...PAYMENT_METHODS), fc.constantFrom(...FINAL), steps, (method, from, path) => {
        for (const { to, role } of path) expect(() => move(method, from, to, role)).toThrow('illegal_transition')
      }),
    )
  })
})

describe('the law of payments', () => {
  it('takes a card through authorisation to capture', () => {
    const path = ['created', 'processing', 'requires_action', 'authorized', 'captured'] as const
    expect(walk('card', ...path)).toEqual(path.slice(1))
  })

  it('authorises a card at once where the bank asks for nothing', () => {
    expect(move('card', 'processing', 'authorized')).toBe('payment.authorized')
  })

  it('never captures a card that was not authorised', () => {
    expect(() => move('card', 'processing', 'captured')).toThrow('illegal_transition')
    expect(() => move('card', 'created', 'captured')).toThrow('illegal_transition')
  })

  it.each(['mobile_money', 'wallet', 'points'] as const)('takes %s at once, without authorisation', (method) => {
    expect(walk(method, 'created', 'processing', 'captured')).toEqual(['processing', 'captured'])
    expect(() => move(method, 'processing', 'authorized')).toThrow('illegal_transition')
  })

  it('collects cash at the door, by the driver', () => {
    expect(move('cash', 'created', 'captured', 'driver')).toBe('payment.captured')
    for (const role of ['customer', 'guest', 'owner', 'staff', 'support', 'compliance', 'admin'] as const) {
      expect(() => move('cash', 'created', 'captured', role)).toThrow('forbidden')
    }
  })

  it('voids cash of an order that came to nothing', () => {
    for (const role of ['customer', 'guest', 'owner', 'staff', 'driver', 'support', 'admin', 'system'] as const) {
      expect(move('cash', 'created', 'voided', role)).toBe('payment.voided')
    }
  })

  it('never voids cash that was collected', () => {
    expect(() => move('cash', 'captured', 'voided')).toThrow('illegal_transition')
  })

  it('knows no provider for cash', () => {
    for (const to of ['processing', 'authorized', 'failed', 'expired', 'unknown'] as const) {
      expect(() => move('cash', 'created', to)).toThrow('illegal_transition')
    }
  })

  it('lets only the system move money that a provider holds', () => {
    for (const t of PAYMENT_TRANSITIONS) if (!t.methods.includes('cash')) expect(t.by).toEqual(['system'])
  })

  it('voids or loses an authorisation, but never fails one', () => {
    expect(move('card', 'authorized', 'voided')).toBe('payment.voided')
    expect(move('card', 'authorized', 'expired')).toBe('payment.expired')
    expect(() => move('card', 'authorized', 'failed')).toThrow('illegal_transition')
  })

  it('refunds in parts or whole, and never un-refunds', () => {
    expect(walk('mobile_money', 'captured', 'partially_refunded', 'refunded')).toEqual([
      'partially_refunded',
      'refunded',
    ])
    expect(move('card', 'captured', 'refunded')).toBe('payment.refunded')
    expect(() => move('card', 'partially_refunded', 'captured')).toThrow('illegal_transition')
  })

  it('refunds nothing that was not captured', () => {
    for (const from of ['created', 'processing', 'requires_action', 'authorized'] as const) {
      expect(() => move('card', from, 'refunded')).toThrow('illegal_transition')
    }
  })

  it('gives the money back when a dispute is lost, and keeps it when it is won', () => {
    expect(move('card', 'captured', 'disputed')).toBe('payment.disputed')
    expect(move('card', 'disputed', 'refunded')).toBe('payment.dispute_lost')
    expect(move('card', 'disputed', 'captured')).toBe('payment.dispute_won')
  })

  it('may lose sight of any payment that is not over', () => {
    for (const from of PAYMENT_STATUSES) {
      if (from === 'unknown') continue
      if (FINAL.includes(from)) expect(() => move('card', from, 'unknown')).toThrow('illegal_transition')
      else expect(move('card', from, 'unknown')).toBe('payment.unknown')
    }
  })

  it('believes whatever the provider then says, except that it never began', () => {
    for (const to of PAYMENT_STATUSES) {
      if (to === 'unknown' || to === 'created') expect(() => move('card', 'unknown', to)).toThrow('illegal_transition')
      else expect(move('card', 'unknown', to)).toBe(`payment.${to}`)
    }
  })
})
