import { describe, expect, it } from 'vitest'
import { byUrgency, type UrgentFacts, urgencyOf } from './urgency'

const NOON = new Date('2026-11-21T12:00:00Z')
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

function delivery(id: string, facts: Partial<UrgentFacts> = {}): UrgentFacts {
  return { id, status: 'assigned', readyBy: inMinutes(5), promisedAt: inMinutes(40), ...facts }
}

describe('urgencyOf', () => {
  it('is calm while there is time, and late once the promise is broken', () => {
    expect(urgencyOf(delivery('a'), NOON)).toBe('on_time')
    expect(urgencyOf(delivery('a', { promisedAt: inMinutes(9.9) }), NOON)).toBe('soon')
    expect(urgencyOf(delivery('a', { promisedAt: NOON }), NOON)).toBe('soon')
    expect(urgencyOf(delivery('a', { promisedAt: inMinutes(-0.1) }), NOON)).toBe('late')
  })

  it('watches food that is nearly ready and that nobody comes for', () => {
    const ready = { readyBy: inMinutes(2) }
    expect(urgencyOf(delivery('a', { ...ready, status: 'unassigned' }), NOON)).toBe('soon')
    expect(urgencyOf(delivery('a', { ...ready, status: 'offered' }), NOON)).toBe('soon')
    expect(urgencyOf(delivery('a', { ...ready, status: 'assigned' }), NOON)).toBe('on_time')
  })

  it('calls goods on their way back a problem, whatever was promised', () => {
    expect(urgencyOf(delivery('a', { status: 'failed' }), NOON)).toBe('problem')
    expect(urgencyOf(delivery('a', { status: 'returning', promisedAt: inMinutes(-60) }), NOON)).toBe('problem')
  })

  it('promises nothing before the kitchen does', () => {
    expect(urgencyOf(delivery('a', { status: 'unassigned', readyBy: null, promisedAt: null }), NOON)).toBe('unpromised')
  })

  it('understands moments as the API writes them', () => {
    const facts = { readyBy: inMinutes(1).toISOString(), promisedAt: inMinutes(-1).toISOString() }
    expect(urgencyOf(delivery('a', facts), NOON)).toBe('late')
  })
})

describe('byUrgency', () => {
  it('sorts problems, late, soon, on time, and those without a promise last', () => {
    const all = [
      delivery('none', { readyBy: null, promisedAt: null }),
      delivery('none2', { readyBy: null, promisedAt: null }),
      delivery('calm'),
      delivery('later', { promisedAt: inMinutes(-5) }),
      delivery('latest', { promisedAt: inMinutes(-20) }),
      delivery('soon', { promisedAt: inMinutes(3) }),
      delivery('lost', { status: 'failed' }),
    ]
    const order = ['lost', 'latest', 'later', 'soon', 'calm', 'none', 'none2']
    expect(byUrgency(all, NOON).map(({ id }) => id)).toEqual(order)
    expect(byUrgency(all.toReversed(), NOON).map(({ id }) => id)).toEqual(order)
  })
})
