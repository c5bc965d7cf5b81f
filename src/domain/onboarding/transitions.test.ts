import { describe, expect, it } from 'vitest'
import type { Role } from '../identity/roles'
import { findTransition } from '../transition'
import {
  APPLICATION_STATUSES,
  APPLICATION_TRANSITIONS,
  type ApplicationStatus,
  type RestaurantStage,
  STAGE_TRANSITIONS,
} from './transitions'

const may = (from: ApplicationStatus, to: ApplicationStatus, role: Role, reason?: string) => {
  try {
    return findTransition(APPLICATION_TRANSITIONS, { from, to, role, reason }).event
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an application', () => {
  it('is handed in by whoever made it and by nobody for them', () => {
    expect(may('draft', 'submitted', 'owner')).toBe('application.submitted')
    for (const role of ['admin', 'support', 'compliance', 'staff', 'customer', 'guest', 'system'] as const)
      expect(may('draft', 'submitted', role)).toBe('forbidden')
  })

  it('is decided by administrators alone, and never by who made it', () => {
    for (const to of ['approved', 'changes_requested', 'refused'] as const) {
      expect(may('in_review', to, 'owner', 'because')).toBe('forbidden')
      expect(may('in_review', to, 'support', 'because')).toBe('forbidden')
    }
    expect(may('in_review', 'approved', 'admin')).toBe('application.approved')
  })

  it('is decided only once somebody took it', () => {
    for (const to of ['approved', 'changes_requested', 'refused'] as const)
      expect(may('submitted', to, 'admin', 'because')).toBe('illegal_transition')
  })

  it('is neither refused nor given back without a word', () => {
    expect(may('in_review', 'refused', 'admin')).toBe('reason_required')
    expect(may('in_review', 'changes_requested', 'admin', '  ')).toBe('reason_required')
  })

  it('may be tried again after a refusal, and not after it was withdrawn or approved', () => {
    expect(may('refused', 'draft', 'owner')).toBe('application.reopened')
    for (const from of ['withdrawn', 'approved'] as const)
      for (const to of APPLICATION_STATUSES) expect(may(from, to, 'owner')).toBe('illegal_transition')
  })

  it('is not withdrawn while somebody looks at it', () => {
    expect(may('in_review', 'withdrawn', 'owner')).toBe('illegal_transition')
  })
})

it('lets no owner end a suspension, nor anybody suspend what is not live', () => {
  const move = (from: RestaurantStage, to: RestaurantStage, role: Role, reason?: string) => () =>
    findTransition(STAGE_TRANSITIONS, { from, to, role, reason })
  expect(move('suspended', 'live', 'owner')).toThrow('forbidden')
  expect(move('live', 'suspended', 'admin')).toThrow('reason_required')
  expect(move('preparing', 'suspended', 'admin', 'x')).toThrow('illegal_transition')
})
