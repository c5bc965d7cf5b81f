import type { ReportedStatus } from '../domain/drivers/background-check'
import type { CallOutcome } from './call-outcome'
import type { IncomingCall } from './mobile-money'

/** Whom to look into, and where he is to drive. What the law asks besides (consent, a tax number) the provider asks him itself. */
export interface CheckAsk {
  /** Ours (a UUID), the same for every try: what makes it happen once. */
  readonly operationId: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  /** E.164. */
  readonly phone: string | null
  /** YYYY-MM-DD */
  readonly bornOn: string | null
  /** ISO 3166, two letters. */
  readonly country: string
  /** A state, by two letters. */
  readonly region: string
  readonly city: string
}

/** What a provider has of a check. */
export interface CheckRecord {
  readonly status: ReportedStatus
  /** The provider’s names for it. */
  readonly candidate: string
  readonly invitation: string | null
  readonly report: string | null
  /** Where the driver gives his consent; null once he has, or may no more. */
  readonly url: string | null
  /** What was made of a result at the provider, in its words. */
  readonly adjudication: string | null
  readonly completedAt: Date | null
}

/** A genuine call. It says only that something has changed: the result is asked, never believed. */
export interface CheckRing {
  /** Alike for calls that say the same. */
  readonly eventId: string
  readonly type: string
  readonly subject: 'candidate' | 'invitation' | 'report'
  readonly reference: string
}

/** Who looks into the past of drivers. A result is for a person to weigh: no provider rejects anybody. */
export interface BackgroundChecks {
  readonly name: 'checkr'
  /** Where it looks, ISO 3166. */
  readonly countries: readonly string[]
  order(ask: CheckAsk): Promise<CallOutcome<CheckRecord>>
  /** @returns null where the provider knows no such candidate. @throws ProviderError when it does not answer */
  read(candidate: string): Promise<CheckRecord | null>
  /** What became of an order whose answer was lost; null: it never arrived, or not whole. @throws ProviderError */
  find(operationId: string): Promise<CheckRecord | null>
  /** Whose invitation or report it is; null where the provider does not know it. @throws ProviderError */
  candidateOf(subject: CheckRing['subject'], reference: string): Promise<string | null>
  /** Asks it to remove what it knows of a candidate, for good. `accepted` also where it knows no such candidate. */
  forget(candidate: string): Promise<CallOutcome<null>>
  /** @returns null for a call that is not the provider’s, `other` for one about something else */
  hear(call: IncomingCall): CheckRing | 'other' | null
}
