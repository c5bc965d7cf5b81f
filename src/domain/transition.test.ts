import { describe, expect, it } from 'vitest'
import { finalStates, findTransition, type Transition } from './transition'

type Door = 'open' | 'shut' | 'bricked_up'

const DOORS: readonly Transition<Door>[] = [
  { from: 'open', to: 'shut', by: ['customer', 'admin'], event: 'door.shut' },
  { from: 'shut', to: 'open', by: ['customer'], event: 'door.opened' },
  { from: 'shut', to: 'open', by: ['admin'], needsReason: true, event: 'door.forced' },
  { from: 'shut', to: 'bricked_up', by: ['admin'], event: 'door.bricked_up' },
]

const events = (from: Door, to: Door, role: 'customer' | 'admin' | 'driver', reason?: string) =>
  findTransition(DOORS, { from, to, role, reason }).event

describe('findTransition', () => {
  it('finds the move of the one who asks', () => {
    expect(events('shut', 'open', 'customer')).toBe('door.opened')
    expect(events('shut', 'open', 'admin', 'fire')).toBe('door.forced')
  })

  it('refuses a move that does not exist', () => {
    expect(() => events('bricked_up', 'open', 'admin')).toThrow('illegal_transition')
    expect(() => events('open', 'open', 'admin')).toThrow('illegal_transition')
  })

  it('refuses a move of somebody else', () => {
    expect(() => events('shut', 'open', 'driver')).toThrow('forbidden')
  })

  it.each([undefined, '', '  '])('takes %j for no reason', (reason) => {
    expect(() => events('shut', 'open', 'admin', reason)).toThrow('reason_required')
  })
})

it('knows the states that nothing leaves', () => {
  expect(finalStates(['open', 'shut', 'bricked_up'], DOORS)).toEqual(['bricked_up'])
})
