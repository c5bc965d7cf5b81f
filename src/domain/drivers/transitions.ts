import type { Transition } from '../transition'

export const DRIVER_STAGES = [
  'applied',
  'documents',
  'identity_passed',
  'background_pending',
  'review',
  'active',
  'suspended',
  'rejected',
] as const
export type DriverStage = (typeof DRIVER_STAGES)[number]

export type DriverEventName =
  | 'driver.documents_in'
  | 'driver.identity_passed'
  | 'driver.check_ordered'
  | 'driver.in_review'
  | 'driver.activated'
  | 'driver.rejected'
  | 'driver.suspended'
  | 'driver.reinstated'

type DriverTransition = Transition<DriverStage, DriverEventName>

const REVIEWERS = ['compliance', 'admin'] as const

/**
 * Every legal move of a driver (DRV-1, states.md). What follows from facts is the system's to move; to say yes, to say no and to stop somebody is
 * a person's, but for papers that expire and are renewed. Nobody is rejected but from a review, on the way that `adverse-action.ts` lays down.
 */
export const DRIVER_TRANSITIONS: readonly DriverTransition[] = [
  { from: 'applied', to: 'documents', by: ['system'], event: 'driver.documents_in' },
  { from: 'documents', to: 'identity_passed', by: ['system'], event: 'driver.identity_passed' },
  { from: 'identity_passed', to: 'background_pending', by: ['system'], event: 'driver.check_ordered' },
  { from: 'background_pending', to: 'review', by: ['system'], event: 'driver.in_review' },
  { from: 'review', to: 'active', by: REVIEWERS, event: 'driver.activated' },
  { from: 'review', to: 'rejected', by: REVIEWERS, needsReason: true, event: 'driver.rejected' },
  { from: 'active', to: 'suspended', by: ['system', ...REVIEWERS], needsReason: true, event: 'driver.suspended' },
  { from: 'suspended', to: 'active', by: ['system', ...REVIEWERS], event: 'driver.reinstated' },
]

/** Stages of somebody who is not a driver yet. */
export const ONBOARDING_STAGES: readonly DriverStage[] = [
  'applied',
  'documents',
  'identity_passed',
  'background_pending',
  'review',
]
