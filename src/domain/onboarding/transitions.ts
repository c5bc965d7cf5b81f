import type { Transition } from '../transition'

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'in_review',
  'changes_requested',
  'approved',
  'refused',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

export type ApplicationEventName =
  | 'application.submitted'
  | 'application.taken'
  | 'application.changes_requested'
  | 'application.approved'
  | 'application.refused'
  | 'application.reopened'
  | 'application.withdrawn'

type ApplicationTransition = Transition<ApplicationStatus, ApplicationEventName>

/**
 * Every legal move of an application for a restaurant (MER-1), which begins as a draft. `owner` is whoever applies. A refusal tells why, and
 * may be answered by mending the application and handing it in again.
 */
export const APPLICATION_TRANSITIONS: readonly ApplicationTransition[] = [
  { from: 'draft', to: 'submitted', by: ['owner'], event: 'application.submitted' },
  { from: 'changes_requested', to: 'submitted', by: ['owner'], event: 'application.submitted' },
  { from: 'submitted', to: 'in_review', by: ['admin'], event: 'application.taken' },
  {
    from: 'in_review',
    to: 'changes_requested',
    by: ['admin'],
    needsReason: true,
    event: 'application.changes_requested',
  },
  { from: 'in_review', to: 'approved', by: ['admin'], event: 'application.approved' },
  { from: 'in_review', to: 'refused', by: ['admin'], needsReason: true, event: 'application.refused' },
  { from: 'refused', to: 'draft', by: ['owner'], event: 'application.reopened' },
  ...(['draft', 'submitted', 'changes_requested'] as const).map(
    (from): ApplicationTransition => ({ from, to: 'withdrawn', by: ['owner'], event: 'application.withdrawn' }),
  ),
]

/** States in which whoever applies may still write in it. */
export const EDITABLE: readonly ApplicationStatus[] = ['draft', 'changes_requested']

/** States in which somebody of ours has to do something. */
export const WAITING: readonly ApplicationStatus[] = ['submitted', 'in_review']

export const RESTAURANT_STAGES = ['preparing', 'live', 'suspended'] as const
export type RestaurantStage = (typeof RESTAURANT_STAGES)[number]

export type StageEventName = 'restaurant.live' | 'restaurant.suspended' | 'restaurant.resumed'

/** What an approved application leads to. To customers there are no restaurants but live ones. */
export const STAGE_TRANSITIONS: readonly Transition<RestaurantStage, StageEventName>[] = [
  { from: 'preparing', to: 'live', by: ['owner', 'admin'], event: 'restaurant.live' },
  { from: 'live', to: 'suspended', by: ['admin'], needsReason: true, event: 'restaurant.suspended' },
  { from: 'suspended', to: 'live', by: ['admin'], event: 'restaurant.resumed' },
]
