import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Role, USER_ROLES } from '../identity/roles'
import { finalStates, findTransition } from '../transition'
import {
  ACTIVE_DELIVERY_STATUSES,
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  type DeliveryStatus,
  OFFER_STATUSES,
  OFFER_TRANSITIONS,
  type OfferStatus,
  PROBLEM_DELIVERY_STATUSES,
} from './transitions'

// Written from states.md and requirements.md (DRV-2, DSP-3, TRK-3), not from the tables: these sentences may contradict the code.

const EVERYONE: readonly Role[] = [...USER_ROLES, 'guest', 'system']
const FINAL: readonly DeliveryStatus[] = ['delivered', 'returned', 'cancelled']
const BEFORE_PICKUP: readonly DeliveryStatus[] = ['unassigned', 'offered', 'assigned', 'at_pickup']
const GOODS_ON_BOARD: readonly DeliveryStatus[] = ['picked_up', 'at_dropoff', 'failed', 'returning']

const move = (from: DeliveryStatus, to: DeliveryStatus, role: Role, reason?: string) =>
  findTransition(DELIVERY_TRANSITIONS, { from, to, role, reason })

const may = (from: DeliveryStatus, to: DeliveryStatus, ...roles: Role[]) => {
  for (const role of roles) expect(move(from, to, role, 'because')).toMatchObject({ from, to })
}

const forbidden = (from: DeliveryStatus, to: DeliveryStatus, ...roles: Role[]) => {
  for (const role of roles) expect(() => move(from, to, role, 'because')).toThrow('forbidden')
}

const impossible = (from: DeliveryStatus, ...tos: DeliveryStatus[]) => {
  for (const to of tos)
    for (const role of EVERYONE) expect(() => move(from, to, role, 'because')).toThrow('illegal_transition')
}

const but = (...roles: Role[]) => EVERYONE.filter((role) => !roles.includes(role))

const answer = (from: OfferStatus, to: OfferStatus, role: Role) =>
  findTransition(OFFER_TRANSITIONS, { from, to, role }).event

describe('finding a driver', () => {
  it('is offered by dispatch and by nobody’s hand', () => {
    may('unassigned', 'offered', 'system')
    forbidden('unassigned', 'offered', ...but('system'))
  })

  it('may be assigned by hand, by an admin alone', () => {
    may('unassigned', 'assigned', 'admin')
    forbidden('unassigned', 'assigned', ...but('admin'))
  })

  it('is not taken by a driver to whom it was not offered', () => forbidden('unassigned', 'assigned', 'driver'))

  it('is taken by the driver who accepts', () => may('offered', 'assigned', 'driver'))

  it('is never assigned by the system without a yes', () => forbidden('offered', 'assigned', 'system'))

  it('waits again when the offer is declined, expires or is withdrawn', () =>
    may('offered', 'unassigned', 'driver', 'system', 'admin'))

  it('leaves neither restaurant nor customer a say in who drives', () => {
    for (const to of ['offered', 'assigned'] as const) {
      forbidden('unassigned', to, 'customer', 'guest', 'owner', 'staff', 'support')
    }
  })

  it('is taken from a driver, by whoever, only with a reason', () => {
    for (const from of ['assigned', 'at_pickup'] as const) {
      for (const role of ['admin', 'driver', 'system'] as const) {
        expect(() => move(from, 'unassigned', role)).toThrow('reason_required')
        expect(move(from, 'unassigned', role, 'flat tyre').event).toBe('delivery.unassigned')
      }
    }
  })

  it('is not taken from a driver who has the goods', () => {
    for (const from of GOODS_ON_BOARD) impossible(from, 'unassigned', 'offered', 'assigned')
  })
})

describe('driving', () => {
  it('goes to the restaurant, then to the customer, one step at a time', () => {
    const way = ['assigned', 'at_pickup', 'picked_up', 'at_dropoff', 'delivered'] as const
    way.slice(1).forEach((to, i) => {
      may(way[i] ?? to, to, 'driver')
      forbidden(way[i] ?? to, to, ...but('driver'))
    })
  })

  it('picks nothing up before it arrives', () => impossible('assigned', 'picked_up', 'at_dropoff', 'delivered'))

  it('hands nothing over before it arrives', () => impossible('picked_up', 'delivered'))

  it('picks nothing up without a driver', () => {
    impossible('unassigned', 'at_pickup', 'picked_up')
    impossible('offered', 'at_pickup', 'picked_up')
  })

  it('never goes back to the counter with the goods', () => impossible('picked_up', 'at_pickup', 'assigned'))
})

describe('going wrong', () => {
  it('fails only with the goods on board, and says why', () => {
    for (const from of ['picked_up', 'at_dropoff'] as const) {
      expect(() => move(from, 'failed', 'driver')).toThrow('reason_required')
      may(from, 'failed', 'driver')
    }
    for (const from of BEFORE_PICKUP) impossible(from, 'failed')
  })

  it('is not failed by the customer, the restaurant or the clock', () =>
    forbidden('at_dropoff', 'failed', 'customer', 'guest', 'owner', 'staff', 'system'))

  it('comes back once it failed, by the driver, its restaurant or an admin', () => {
    may('failed', 'returning', 'driver', 'owner', 'staff', 'admin')
    may('returning', 'returned', 'driver', 'owner', 'staff', 'admin')
    forbidden('returning', 'returned', 'customer', 'support', 'system')
  })

  it('does not skip the way back', () => {
    impossible('failed', 'returned')
    impossible('at_dropoff', 'returned', 'returning')
  })

  it('is not delivered after it failed', () => {
    impossible('failed', 'delivered', 'at_dropoff')
    impossible('returning', 'delivered')
  })

  it('is shown as a problem while failed and while returning, and then only', () =>
    expect([...PROBLEM_DELIVERY_STATUSES].sort()).toEqual(['failed', 'returning']))

  it('keeps its driver busy until the goods are back', () => {
    for (const status of GOODS_ON_BOARD) expect(ACTIVE_DELIVERY_STATUSES).toContain(status)
  })

  it('leaves a driver free who only has an offer', () => expect(ACTIVE_DELIVERY_STATUSES).not.toContain('offered'))
})

describe('ending', () => {
  it('is cancelled with its order until the goods are picked up', () => {
    for (const from of BEFORE_PICKUP)
      may(from, 'cancelled', 'customer', 'guest', 'owner', 'staff', 'support', 'admin', 'system')
  })

  it('is never cancelled with the goods on board', () => {
    for (const from of GOODS_ON_BOARD) impossible(from, 'cancelled')
  })

  it('is not cancelled by its driver, who drops it instead', () => {
    for (const from of BEFORE_PICKUP) forbidden(from, 'cancelled', 'driver')
  })

  it('is delivered, returned or cancelled in the end, and nothing else', () =>
    expect(finalStates(DELIVERY_STATUSES, DELIVERY_TRANSITIONS).sort()).toEqual([...FINAL].sort()))

  it('refuses to reopen a delivery that ended, whoever asks', () => {
    for (const from of FINAL) impossible(from, ...DELIVERY_STATUSES)
  })

  it('lets no path lead out of a final state', () => {
    const steps = fc.array(
      fc.record({ to: fc.constantFrom(...DELIVERY_STATUSES), role: fc.constantFrom(...EVERYONE) }),
      { minLength: 20, maxLength: 60 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...DELIVERY_STATUSES), steps, (start, path) => {
        let status = start
        for (const { to, role } of path) {
          const legal = DELIVERY_TRANSITIONS.some((t) => t.from === status && t.to === to && t.by.includes(role))
          if (FINAL.includes(status)) expect(() => move(status, to, role, 'why')).toThrow('illegal_transition')
          else if (legal) status = move(status, to, role, 'why').to
        }
      }),
    )
  })

  it('lets compliance watch deliveries and move none', () => {
    for (const from of DELIVERY_STATUSES)
      for (const to of DELIVERY_STATUSES) expect(() => move(from, to, 'compliance', 'why')).toThrow()
  })
})

describe('an offer', () => {
  it('is accepted or declined by the driver alone', () => {
    for (const to of ['accepted', 'declined'] as const) {
      expect(answer('pending', to, 'driver')).toBe(`offer.${to}`)
      for (const role of but('driver')) expect(() => answer('pending', to, role)).toThrow('forbidden')
    }
  })

  it('expires by the clock alone', () => {
    expect(answer('pending', 'expired', 'system')).toBe('offer.expired')
    for (const role of but('system')) expect(() => answer('pending', 'expired', role)).toThrow('forbidden')
  })

  it('is withdrawn by dispatch or an admin, never by the driver', () => {
    for (const role of ['system', 'admin'] as const)
      expect(answer('pending', 'withdrawn', role)).toBe('offer.withdrawn')
    expect(() => answer('pending', 'withdrawn', 'driver')).toThrow('forbidden')
  })

  it('is answered once: no second thoughts, no late yes', () => {
    for (const from of ['accepted', 'declined', 'expired', 'withdrawn'] as const) {
      for (const to of OFFER_STATUSES)
        for (const role of EVERYONE) expect(() => answer(from, to, role)).toThrow('illegal_transition')
    }
  })

  it('needs no reason to be declined', () => expect(answer('pending', 'declined', 'driver')).toBe('offer.declined'))
})
