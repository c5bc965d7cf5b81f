import type { Operator } from '../domain/mobile-money/operators'
import type { Money } from '../domain/money/money'
import type { CallOutcome } from './call-outcome'

/** Money to be asked of a phone, or sent to it. */
export interface MobileMoneyAsk {
  /** Ours (a UUID), the same for every try of the same movement: what makes it happen once. */
  readonly operationId: string
  readonly amount: Money
  /** E.164. */
  readonly phone: string
  /** What its owner reads. */
  readonly description: string
}

export interface MobileMoneyRecord {
  /** The provider's name for it. */
  readonly reference: string
  readonly operationId: string | null
  readonly direction: 'in' | 'out'
  readonly state: 'pending' | 'succeeded' | 'failed'
  readonly amount: Money
  /** What the provider kept; null as long as it has not said. */
  readonly fee: Money | null
  readonly operator: Operator | null
  /** Why it failed, in the provider's words. */
  readonly reason: string | null
}

/** What a provider's books have of a movement, as it reports them. */
export interface MobileMoneyLine extends MobileMoneyRecord {
  /** When it was asked for. */
  readonly at: Date
  /** Whose phone, E.164; null where the report does not say. */
  readonly phone: string | null
}

/** A call at our door, as it came. */
export interface IncomingCall {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A genuine call. It says only that something about a movement has changed: amount and status are asked, never believed. */
export interface Ring {
  /** Alike for calls that say the same. */
  readonly eventId: string
  readonly direction: 'in' | 'out'
  readonly reference: string
}

/** A provider of mobile money. There is no authorisation: what is collected is taken at once. */
export interface MobileMoney {
  readonly name: 'campay' | 'noupay'
  readonly operators: readonly Operator[]
  /** @returns once the phone was asked; `dial` is what its owner dials where no prompt appears */
  collect(ask: MobileMoneyAsk): Promise<CallOutcome<{ reference: string; dial: string | null }>>
  payOut(ask: MobileMoneyAsk): Promise<CallOutcome<{ reference: string }>>
  /** @param collection reference of what is given back in whole or in part */
  refund(ask: MobileMoneyAsk, collection: string): Promise<CallOutcome<{ reference: string }>>
  /** @returns null where the provider knows no such movement. @throws ProviderError when it does not answer */
  read(direction: 'in' | 'out', reference: string): Promise<MobileMoneyRecord | null>
  /**
   * What became of an operation whose answer was lost.
   * @param since when it was first tried
   * @returns null: it never arrived. @throws ProviderError when the provider does not answer
   */
  find(direction: 'in' | 'out', operationId: string, since: Date): Promise<MobileMoneyRecord | null>
  /** @returns null for a call that is not the provider's, or too old; `now` is the real time */
  hear(call: IncomingCall, now: Date): Promise<Ring | null>
  /** All that the provider has in its books from one day to another, both included (`YYYY-MM-DD`, UTC). @throws ProviderError */
  report(from: string, to: string): Promise<readonly MobileMoneyLine[]>
}
