import { describe, expect, it } from 'vitest'
import { orderProblem, type ProblemFacts } from './order-problem'

const at = (time: string) => `2026-11-21T${time}:00Z`
const well: ProblemFacts = {
  order: { status: 'preparing', acceptBy: at('12:10'), readyBy: at('12:30'), promisedAt: at('12:55') },
  delivery: { status: 'assigned' },
  payments: [{ status: 'created' }],
  now: new Date(at('12:20')),
}
const when = (time: string, order: Partial<ProblemFacts['order']> = {}, rest: Partial<ProblemFacts> = {}) =>
  orderProblem({ ...well, order: { ...well.order, ...order }, now: new Date(at(time)), ...rest })

describe('an order', () => {
  it('has no problem while it is in time and somebody drives it', () => {
    expect(when('12:20')).toBeUndefined()
    expect(when('12:55')).toBeUndefined()
  })

  it('has one when nobody took the goods, whatever else is wrong', () => {
    for (const status of ['failed', 'returning'] as const)
      expect(when('13:30', { status: 'out_for_delivery' }, { delivery: { status } })).toEqual({
        kind: 'failed',
        help: 'takeBack',
      })
  })

  it('has one when it is not paid as agreed', () => {
    expect(when('12:20', { status: 'payment_failed' })).toEqual({ kind: 'payment', help: 'callCustomer' })
    expect(when('12:20', {}, { payments: [{ status: 'unknown' }] })?.kind).toBe('payment')
  })

  it('has one when its kitchen keeps silent to the end', () => {
    expect(when('12:06', { status: 'placed' }, { delivery: { status: 'unassigned' } })).toBeUndefined()
    expect(when('12:08', { status: 'placed' }, { delivery: { status: 'unassigned' } })).toEqual({
      kind: 'unanswered',
      help: 'callRestaurant',
      minutes: -2,
    })
  })

  it('has one when it is late, and whoever holds it up can help', () => {
    expect(when('13:05')).toEqual({ kind: 'late', help: 'callRestaurant', minutes: 10 })
    expect(when('13:05', { status: 'ready' }, { delivery: { status: 'unassigned' } })?.help).toBe('assign')
    expect(when('13:05', { status: 'out_for_delivery' }, { delivery: { status: 'picked_up' } })?.help).toBe(
      'callDriver',
    )
  })

  it('has one when nobody comes for food that is nearly ready', () => {
    const unassigned = { delivery: { status: 'unassigned' } as const }
    expect(when('12:20', {}, unassigned)).toBeUndefined()
    expect(when('12:26', {}, unassigned)).toEqual({ kind: 'driverless', help: 'assign' })
    expect(when('12:20', { status: 'ready' }, { delivery: { status: 'offered' } })?.kind).toBe('driverless')
  })

  it('has none once it is over', () => {
    for (const status of ['delivered', 'cancelled', 'declined', 'returned'] as const)
      expect(when('14:00', { status }, { delivery: { status: 'delivered' } })).toBeUndefined()
  })
})
