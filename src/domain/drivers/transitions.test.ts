import { describe, expect, it } from 'vitest'
import type { Role } from '../identity/roles'
import { finalStates, findTransition } from '../transition'
import { DRIVER_STAGES, DRIVER_TRANSITIONS, type DriverStage } from './transitions'

const may = (from: DriverStage, to: DriverStage, role: Role, reason?: string) => {
  try {
    return findTransition(DRIVER_TRANSITIONS, { from, to, role, reason }).event
  } catch (error) {
    return (error as { code: string }).code
  }
}

const ROLES = ['guest', 'customer', 'owner', 'staff', 'driver', 'support'] as const

describe('a driver', () => {
  it('becomes active from a review alone, or at the end of a suspension', () => {
    const ways = DRIVER_STAGES.filter((from) => may(from, 'active', 'compliance') !== 'illegal_transition')
    expect(ways).toEqual(['review', 'suspended'])
  })

  it('is rejected from a review alone, by a person, with a reason', () => {
    const ways = DRIVER_STAGES.filter((from) => may(from, 'rejected', 'compliance', 'x') !== 'illegal_transition')
    expect(ways).toEqual(['review'])
    expect(may('review', 'rejected', 'system', 'x')).toBe('forbidden')
    expect(may('review', 'rejected', 'admin')).toBe('reason_required')
  })

  it('is never let to drive by the system before a person said so', () => {
    expect(may('review', 'active', 'system')).toBe('forbidden')
    expect(may('suspended', 'active', 'system')).toBe('driver.reinstated')
  })

  it('is moved by nobody but the house', () => {
    for (const role of ROLES)
      for (const from of DRIVER_STAGES)
        for (const to of DRIVER_STAGES) expect(['forbidden', 'illegal_transition']).toContain(may(from, to, role, 'x'))
  })

  it('is not stopped without a word', () => {
    for (const role of ['system', 'compliance', 'admin'] as const)
      expect(may('active', 'suspended', role)).toBe('reason_required')
  })

  it('skips no step of its application', () => {
    expect(may('applied', 'identity_passed', 'system')).toBe('illegal_transition')
    expect(may('documents', 'background_pending', 'system')).toBe('illegal_transition')
    expect(may('identity_passed', 'review', 'system')).toBe('illegal_transition')
  })

  it('stays rejected', () => {
    expect(finalStates(DRIVER_STAGES, DRIVER_TRANSITIONS)).toEqual(['rejected'])
  })
})
