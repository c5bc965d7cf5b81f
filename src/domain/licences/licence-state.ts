import { daysUntil } from '../time/calendar-day'
import { REMINDER_DAYS } from './reminder-due'
import type { LicenceStatus } from './transitions'

/** What a licence is on a day. `upcoming`: granted, and good from a later day on. */
export const LICENCE_STATES = [
  'valid',
  'expiring',
  'expired',
  'upcoming',
  'waiting',
  'refused',
  'suspended',
  'revoked',
] as const
export type LicenceState = (typeof LICENCE_STATES)[number]

/** Days are YYYY-MM-DD in the zone of the market. */
export interface LicenceTerms {
  readonly status: LicenceStatus
  /** The first day on which it is good; null: since ever. */
  readonly issuedOn: string | null
  /** The last day on which it is good; null: it does not end. */
  readonly expiresOn: string | null
}

/** How a licence stands on that day: its last day counts. @param today YYYY-MM-DD in the zone of the market */
export function licenceState({ status, issuedOn, expiresOn }: LicenceTerms, today: string): LicenceState {
  if (status !== 'granted') return status
  if (expiresOn !== null && expiresOn < today) return 'expired'
  if (issuedOn !== null && today < issuedOn) return 'upcoming'
  return expiresOn !== null && daysUntil(today, expiresOn) <= REMINDER_DAYS[0] ? 'expiring' : 'valid'
}

/** Whether business may rest on it that day. */
export function isGood(terms: LicenceTerms, today: string): boolean {
  const state = licenceState(terms, today)
  return state === 'valid' || state === 'expiring'
}
