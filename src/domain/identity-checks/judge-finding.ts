import { ageOn } from '../compliance/age'
import type { IdentityFinding } from './finding'
import { sameName } from './same-name'
import type { CheckStatus } from './transitions'

/** Why a check stands where it stands, where no person said it in words. */
export const CHECK_REASONS = [
  'under_age',
  'no_date_of_birth',
  'name_differs',
  'document_expired',
  'provider_review',
  'provider_rejected',
  'uploaded',
  'lapsed',
  'outdated',
  'replaced',
  'another_way',
  'not_wanted',
] as const
export type CheckReason = (typeof CHECK_REASONS)[number]

export interface Verdict {
  /** Null: it stays where it is. */
  readonly to: Exclude<CheckStatus, 'created' | 'withdrawn'> | null
  readonly reason: CheckReason | null
}

interface Known {
  /** Years. */
  readonly minimumAge: number
  /** As the person told it to us. */
  readonly personName: string
  /** YYYY-MM-DD where the person is. */
  readonly today: string
}

/**
 * What follows from what a provider has found (IDV-3): its date of birth decides, never the typed one. What it passed and we cannot judge by
 * ourselves waits for a person.
 */
export function judgeFinding(found: IdentityFinding, { minimumAge, personName, today }: Known): Verdict {
  const { state, dateOfBirth, name, documentExpiresOn } = found
  switch (state) {
    case 'created':
    case 'in_progress':
      return { to: null, reason: null }
    case 'expired':
      return { to: 'expired', reason: 'lapsed' }
    case 'rejected':
      return { to: 'declined', reason: 'provider_rejected' }
    case 'review':
      return { to: 'needs_review', reason: 'provider_review' }
    case 'passed':
      if (!dateOfBirth) return { to: 'needs_review', reason: 'no_date_of_birth' }
      if (!(ageOn(dateOfBirth, today) >= minimumAge)) return { to: 'declined', reason: 'under_age' }
      if (documentExpiresOn && documentExpiresOn < today) return { to: 'declined', reason: 'document_expired' }
      if (name && !sameName(name, personName)) return { to: 'needs_review', reason: 'name_differs' }
      return { to: 'approved', reason: null }
  }
}
