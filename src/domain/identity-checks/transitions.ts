import type { Role } from '../identity/roles'
import type { Transition } from '../transition'

/** What is found out: the age of who buys what is restricted, of who buys alcohol, and who a driver is (IDV-1). */
export const CHECK_TYPES = ['age', 'alcohol', 'driver'] as const
export type CheckType = (typeof CHECK_TYPES)[number]

/** Who may have which made of himself. A driver who applies may still be a customer. */
export const CHECK_STARTERS: Readonly<Record<CheckType, readonly Role[]>> = {
  age: ['customer', 'driver'],
  alcohol: ['customer', 'driver'],
  driver: ['driver', 'customer'],
}

/** `created`: nobody was reached yet; `pending`: the person is at it, or its provider. */
export const CHECK_STATUSES = [
  'created',
  'pending',
  'needs_review',
  'approved',
  'declined',
  'expired',
  'withdrawn',
] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]

/** Of one person and type there is one of these at most. */
export const CHECKS_IN_COURSE = ['created', 'pending', 'needs_review'] as const satisfies readonly CheckStatus[]

export type CheckEventName = `identity.${
  | 'started'
  | 'waits'
  | 'approved'
  | 'declined'
  | 'lapsed'
  | 'expired'
  | 'withdrawn'}`

type CheckTransition = Transition<CheckStatus, CheckEventName>

const SYSTEM = ['system'] as const
const REVIEW = ['compliance'] as const
const PERSON = ['customer', 'driver'] as const

/**
 * Every move of an identity check. A provider’s result comes as `system`, once it was asked of the provider itself; a person decides only what
 * waits for one, and says why.
 */
export const CHECK_TRANSITIONS: readonly CheckTransition[] = [
  { from: 'created', to: 'pending', by: SYSTEM, event: 'identity.started' },
  { from: 'created', to: 'needs_review', by: [...SYSTEM, ...PERSON], event: 'identity.waits' },
  { from: 'created', to: 'expired', by: [...SYSTEM, ...PERSON], event: 'identity.lapsed' },
  { from: 'created', to: 'withdrawn', by: PERSON, event: 'identity.withdrawn' },
  { from: 'pending', to: 'needs_review', by: [...SYSTEM, ...PERSON], event: 'identity.waits' },
  { from: 'pending', to: 'approved', by: SYSTEM, event: 'identity.approved' },
  { from: 'pending', to: 'declined', by: SYSTEM, event: 'identity.declined' },
  { from: 'pending', to: 'expired', by: [...SYSTEM, ...PERSON], event: 'identity.lapsed' },
  { from: 'pending', to: 'withdrawn', by: PERSON, event: 'identity.withdrawn' },
  { from: 'needs_review', to: 'approved', by: SYSTEM, event: 'identity.approved' },
  { from: 'needs_review', to: 'declined', by: SYSTEM, event: 'identity.declined' },
  { from: 'needs_review', to: 'approved', by: REVIEW, event: 'identity.approved', needsReason: true },
  { from: 'needs_review', to: 'declined', by: REVIEW, event: 'identity.declined', needsReason: true },
  { from: 'needs_review', to: 'withdrawn', by: PERSON, event: 'identity.withdrawn' },
  { from: 'approved', to: 'expired', by: SYSTEM, event: 'identity.expired' },
  { from: 'approved', to: 'expired', by: REVIEW, event: 'identity.expired', needsReason: true },
]

export const isInCourse = (status: CheckStatus): boolean => CHECKS_IN_COURSE.some((each) => each === status)
