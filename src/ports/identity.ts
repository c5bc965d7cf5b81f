import type { IdentityFinding } from '../domain/identity-checks/finding'
import type { IdentityProvider } from '../domain/identity-checks/providers'
import type { CheckType } from '../domain/identity-checks/transitions'
import type { CallOutcome } from './call-outcome'
import type { IncomingCall } from './mobile-money'

export interface IdentityAsk {
  /** Ours, of the check. However often it is asked under the same, one check comes of it that counts. */
  readonly operationId: string
  readonly type: CheckType
  /** Where the provider's pages send the person back to. What they add to it is a hint and no result. */
  readonly returnUrl: string
  readonly locale: 'en' | 'fr'
}

export interface OpenedCheck {
  /** The provider's name for it. */
  readonly reference: string
  /** Where the person goes through it; null where papers are handed in to us. Whoever has it can go through it: it is a secret. */
  readonly url: string | null
  /** Until when the address serves; null where nobody said. */
  readonly expiresAt: Date | null
}

/** A check as its provider has it now. */
export interface IdentityRecord extends IdentityFinding {
  readonly reference: string
  readonly operationId: string | null
}

/** Something has happened to a check; what it is now is asked, never believed. */
export interface IdentityEvent {
  readonly eventId: string
  readonly type: string
  /** Null for what is about no check. */
  readonly reference: string | null
}

/** A provider that finds out who somebody is and when he was born. Each keeps `tests/int/identity/contract.test.ts`. */
export interface Identity {
  readonly name: IdentityProvider
  createCheck(ask: IdentityAsk): Promise<CallOutcome<OpenedCheck>>
  /** @returns null where the provider knows no such check. @throws ProviderError when it does not answer */
  getCheck(reference: string): Promise<IdentityRecord | null>
  /** Has the provider forget what it keeps of a person, for good. What is forgotten already is told as done. */
  redact(reference: string): Promise<CallOutcome<null>>
  /**
   * @param now real time
   * @returns null for a call that is not the provider's, or too old
   */
  verifyWebhook(call: IncomingCall, now: Date): IdentityEvent | null
}
