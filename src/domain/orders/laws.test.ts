import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Role, USER_ROLES } from '../identity/roles'
import { finalStates, findTransition } from '../transition'
import { ORDER_STATUSES, ORDER_TRANSITIONS, type OrderStatus } from './transitions'

// Written from states.md and requirements.md (ORD-4, ORD-5), not from the tables: these sentences may contradict the code.

const EVERYONE: readonly Role[] = [...USER_ROLES, 'guest', 'system']
const BUYERS: readonly Role[] = ['customer', 'guest']
const KITCHEN: readonly Role[] = ['owner', 'staff']
const FINAL: readonly OrderStatus[] = ['delivered', 'declined', 'cancelled', 'returned']

const move = (from: OrderStatus, to: OrderStatus, role: Role, reason?: string) =>
  findTransition(ORDER_TRANSITIONS, { from, to, role, reason })

const may = (from: OrderStatus, to: OrderStatus, ...roles: Role[]) => {
  for (const role of roles) expect(move(from, to, role, 'because')).toMatchObject({ from, to })
}

const forbidden = (from: OrderStatus, to: OrderStatus, ...roles: Role[]) => {
  for (const role of roles) expect(() => move(from, to, role, 'because')).toThrow('forbidden')
}

const impossible = (from: OrderStatus, ...tos: OrderStatus[]) => {
  for (const to of tos)
    for (const role of EVERYONE) expect(() => move(from, to, role, 'because')).toThrow('illegal_transition')
}

const but = (...roles: Role[]) => EVERYONE.filter((role) => !roles.includes(role))

describe('placing', () => {
  it('wakes a scheduled order by the clock and by nobody’s hand', () => {
    may('scheduled', 'pending', 'system')
    forbidden('scheduled', 'pending', ...but('system'))
  })

  it('holds the goods of a scheduled order from the moment it is ordered: waking takes none, cancelling gives them back', () => {
    expect(move('scheduled', 'pending', 'system').stock).toBeUndefined()
    expect(move('scheduled', 'cancelled', 'customer').stock).toBe('release')
  })

  it('never shows a restaurant a scheduled order before its time', () => impossible('scheduled', 'placed', 'confirmed'))

  it('lets nobody but the system call an order paid', () => {
    may('pending', 'placed', 'system')
    forbidden('pending', 'placed', ...but('system'))
  })

  it('lets nobody but the system call a payment failed', () => forbidden('pending', 'payment_failed', ...but('system')))

  it('keeps the goods while a failed payment may be tried again', () =>
    expect(move('pending', 'payment_failed', 'system').stock).toBeUndefined())

  it('lets the buyer try a failed payment again, and no person for him; money that comes after all is the system’s', () => {
    may('payment_failed', 'pending', ...BUYERS, 'system')
    forbidden('payment_failed', 'pending', ...but(...BUYERS, 'system'))
  })

  it('never places an order straight from a failed payment', () => impossible('payment_failed', 'placed', 'confirmed'))

  it('never lets the kitchen confirm an order that is not paid for', () =>
    impossible('pending', 'confirmed', 'preparing'))

  it('does not fail the payment of an order that was placed', () => impossible('placed', 'payment_failed', 'pending'))
})

describe('the kitchen', () => {
  it('confirms its orders; so may an admin and auto-accept', () =>
    may('placed', 'confirmed', ...KITCHEN, 'admin', 'system'))

  it('is not spoken for by customer, driver, support or compliance', () =>
    forbidden('placed', 'confirmed', ...BUYERS, 'driver', 'support', 'compliance'))

  it('declines only with a reason, even by time-out', () => {
    for (const role of [...KITCHEN, 'admin', 'system'] as const) {
      expect(() => move('placed', 'declined', role)).toThrow('reason_required')
      expect(() => move('placed', 'declined', role, '   ')).toThrow('reason_required')
      expect(move('placed', 'declined', role, 'closed early').event).toBe('order.declined')
    }
  })

  it('gives the goods back to the shelf when it declines', () =>
    expect(move('placed', 'declined', 'owner', 'sold out').stock).toBe('release'))

  it('cannot decline what it has confirmed', () => {
    for (const from of ['confirmed', 'preparing', 'ready', 'out_for_delivery'] as const) impossible(from, 'declined')
  })

  it('cannot cancel: it declines, or asks support', () => {
    for (const from of ['placed', 'confirmed', 'preparing', 'ready'] as const) forbidden(from, 'cancelled', ...KITCHEN)
  })

  it('may hand over what it never marked as being prepared', () => may('confirmed', 'ready', ...KITCHEN, 'admin'))

  it('calls its food ready itself: not the driver, not the customer, not the clock', () => {
    for (const from of ['confirmed', 'preparing'] as const) {
      forbidden(from, 'ready', 'driver', 'support', 'compliance', 'system', ...BUYERS)
    }
  })

  it('confirms before it prepares', () => impossible('placed', 'preparing', 'ready'))

  it('does not un-cook', () => {
    impossible('ready', 'preparing', 'confirmed', 'placed')
    impossible('preparing', 'confirmed', 'placed')
  })
})

describe('the road', () => {
  it('lets nobody but the driver put an order out for delivery', () => {
    may('ready', 'out_for_delivery', 'driver')
    forbidden('ready', 'out_for_delivery', ...but('driver'))
  })

  it('takes nothing out that is not ready', () => {
    for (const from of ['placed', 'confirmed', 'preparing'] as const) impossible(from, 'out_for_delivery')
  })

  it('lets nobody but the driver call an order delivered, not even an admin', () =>
    forbidden('out_for_delivery', 'delivered', ...but('driver')))

  it('delivers nothing that never left', () => {
    for (const from of ORDER_STATUSES) if (from !== 'out_for_delivery') impossible(from, 'delivered')
  })

  it('commits the stock at the door and not before', () => {
    expect(move('out_for_delivery', 'delivered', 'driver').stock).toBe('commit')
    expect(move('ready', 'out_for_delivery', 'driver').stock).toBeUndefined()
  })

  it('refuses to cancel an order on the road: it is delivered or returned', () =>
    impossible('out_for_delivery', 'cancelled'))

  it('returns an order only with a reason, by the driver or an admin', () => {
    may('out_for_delivery', 'returned', 'driver', 'owner', 'staff', 'admin')
    forbidden('out_for_delivery', 'returned', ...but('driver', 'owner', 'staff', 'admin'))
    expect(() => move('out_for_delivery', 'returned', 'driver')).toThrow('reason_required')
  })

  it('returns nothing that was handed over', () => impossible('delivered', 'returned'))

  it('puts returned goods back or wastes them, but never commits them', () =>
    expect(move('out_for_delivery', 'returned', 'driver', 'nobody there').stock).toBe('restock_or_waste'))
})

describe('cancelling', () => {
  it('lets the buyer out without a reason until the kitchen starts', () => {
    for (const from of ['scheduled', 'pending', 'payment_failed', 'placed', 'confirmed'] as const) {
      for (const role of BUYERS) expect(move(from, 'cancelled', role).event).toBe('order.cancelled')
    }
  })

  it('does not let the buyer out once the food is on the stove', () => {
    forbidden('preparing', 'cancelled', ...BUYERS)
    forbidden('ready', 'cancelled', ...BUYERS)
  })

  it('asks support and admins for the reason once an order is placed', () => {
    for (const from of ['placed', 'confirmed', 'preparing', 'ready'] as const) {
      for (const role of ['support', 'admin'] as const) {
        expect(() => move(from, 'cancelled', role)).toThrow('reason_required')
        expect(move(from, 'cancelled', role, 'customer called').event).toBe('order.cancelled')
      }
    }
  })

  it('lets the system drop unpaid orders but no placed one', () => {
    may('pending', 'cancelled', 'system')
    for (const from of ['placed', 'confirmed', 'preparing', 'ready'] as const) forbidden(from, 'cancelled', 'system')
  })

  it('is never the driver’s to do, nor compliance’s', () => {
    for (const from of ORDER_STATUSES) {
      for (const role of ['driver', 'compliance'] as const) expect(() => move(from, 'cancelled', role, 'why')).toThrow()
    }
  })

  it('returns unprepared goods to the shelf', () => {
    for (const from of ['pending', 'payment_failed', 'placed', 'confirmed'] as const) {
      expect(move(from, 'cancelled', 'customer').stock).toBe('release')
    }
  })

  it('admits that cooked food may be wasted', () =>
    expect(move('ready', 'cancelled', 'admin', 'driver crashed').stock).toBe('release_or_waste'))

  it('refuses to cancel a delivered order, whoever asks', () => impossible('delivered', 'cancelled'))
  it('refuses to cancel twice', () => impossible('cancelled', 'cancelled'))
  it('refuses to cancel what the restaurant declined', () => impossible('declined', 'cancelled'))
})

describe('the end', () => {
  it('is delivered, declined, cancelled or returned, and nothing else', () =>
    expect(finalStates(ORDER_STATUSES, ORDER_TRANSITIONS).sort()).toEqual([...FINAL].sort()))

  it('lets no path lead out of a final state', () => {
    const steps = fc.array(fc.record({ to: fc.constantFrom(...ORDER_STATUSES), role: fc.constantFrom(...EVERYONE) }), {
      minLength: 20,
      maxLength: 60,
    })
    fc.assert(
      fc.property(fc.constantFrom(...ORDER_STATUSES), steps, (start, path) => {
        let status = start
        for (const { to, role } of path) {
          const legal = ORDER_TRANSITIONS.some((t) => t.from === status && t.to === to && t.by.includes(role))
          if (FINAL.includes(status)) expect(() => move(status, to, role, 'why')).toThrow('illegal_transition')
          else if (legal) status = move(status, to, role, 'why').to
        }
      }),
    )
  })

  it('is within reach of every order', () => {
    const ends = (status: OrderStatus): boolean =>
      FINAL.includes(status) || ORDER_TRANSITIONS.some((t) => t.from === status && t.to !== 'pending' && ends(t.to))
    for (const status of ORDER_STATUSES) expect(ends(status)).toBe(true)
  })

  it('lets compliance read orders and move none', () => {
    for (const from of ORDER_STATUSES)
      for (const to of ORDER_STATUSES) expect(() => move(from, to, 'compliance', 'why')).toThrow()
  })
})
