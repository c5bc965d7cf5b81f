import type { Money } from '../domain/money/money'
import type { CallOutcome } from './call-outcome'
import type { IncomingCall } from './mobile-money'
import type { SavedCards } from './saved-cards'

/** Money on a card, as its provider has it now. */
export interface CardPayment {
  /** The provider's name for it. */
  readonly reference: string
  readonly operationId: string | null
  /**
   * `action`: the holder must confirm at the bank; `open`: it waits for a card, the last one may have been declined; `pending`: the provider
   * has not made up its mind; `held`; `captured`; `released`: nothing is held any more.
   */
  readonly state: 'action' | 'open' | 'pending' | 'held' | 'captured' | 'released'
  readonly amount: Money
  readonly captured: Money
  /** Until when a hold can be captured; null where nothing is held. */
  readonly captureBefore: Date | null
  /** What the provider kept of what was captured; null as long as it has not said. */
  readonly fee: Money | null
  readonly declined: { readonly code: string; readonly message: string } | null
  readonly disputed: boolean
  /** With what an app goes on: its own secret, and where the holder confirms. */
  readonly next: { readonly clientSecret: string; readonly url: string | null }
}

/** What is asked for with an effect. */
export interface CardOperation {
  /** Ours (a UUID); it is kept with what the provider makes of it. */
  readonly operationId: string
  /** The same for every try of one call: the provider acts once for it. Another only after the call before surely had no effect. */
  readonly key: string
}

export interface CardAsk extends CardOperation {
  readonly amount: Money
  /** The provider's name of a card; without one an app gives it by `next.clientSecret`. */
  readonly method: string | null
  /** The provider's name of the customer, whose saved card it is. */
  readonly customer: string | null
  /** The holder is not there to confirm: an order for later, a second try. */
  readonly holderAbsent: boolean
  /** Where the bank sends the holder back to. */
  readonly returnUrl: string
  /** What both books find it by. */
  readonly orderId: string
}

export interface CardRefund {
  readonly reference: string
  readonly state: 'pending' | 'paid' | 'failed'
  readonly amount: Money
}

/** A cardholder asks the bank for the money, as the provider has it now. */
export interface CardDispute {
  readonly reference: string
  /** The payment that it is about. */
  readonly payment: string
  /** `inquiry`: the bank asks and has taken nothing. */
  readonly state: 'inquiry' | 'open' | 'won' | 'lost'
  readonly amount: Money
  /** What is taken from us on its account just now, without the fee; nothing again when it was won. */
  readonly withdrawn: Money
  /** What the provider kept of it, by its own record. */
  readonly fee: Money
  /** The bank's word, as `fraudulent`. */
  readonly reason: string
  /** Until when evidence is heard. */
  readonly respondBy: Date | null
}

/** Something has happened to an object of the provider's; what it is now is asked, never believed. */
export interface CardEvent {
  readonly eventId: string
  readonly type: string
  readonly subject: { readonly kind: 'payment' | 'refund' | 'dispute' | 'setup' | 'other'; readonly reference: string }
}

export interface CardReportLine {
  readonly reference: string
  readonly kind: 'charge' | 'refund' | 'dispute' | 'transfer' | 'other'
  /** The provider's name of what moved. */
  readonly source: string
  /** Of the payment that it belongs to. */
  readonly payment: string | null
  /** Ours, of what was asked; null where nobody gave one. */
  readonly operationId: string | null
  readonly amount: Money
  readonly fee: Money
  readonly at: Date
}

/** A provider of cards with authorisation and capture, which keeps those that their holders want kept. */
export interface CardPayments extends SavedCards {
  readonly name: 'stripe'
  /** What an app starts the provider's own library with; no secret. Null where apps are not served. */
  readonly publishableKey: string | null
  /** Holds the amount, or begins to. A declined card is accepted by the provider and says `declined`. */
  authorize(ask: CardAsk): Promise<CallOutcome<CardPayment>>
  /** Takes so much of what is held; the rest is let go. What was captured already is told as it is. */
  capture(key: string, reference: string, amount: Money): Promise<CallOutcome<CardPayment>>
  /** Lets go what is held. What was let go already is told as it is. */
  release(key: string, reference: string): Promise<CallOutcome<CardPayment>>
  refund(operation: CardOperation, reference: string, amount: Money): Promise<CallOutcome<CardRefund>>
  /** @returns null where the provider knows no such payment. @throws ProviderError when it does not answer */
  read(reference: string): Promise<CardPayment | null>
  /**
   * What was made of an operation since a moment, whoever got no answer to it.
   * @returns null where nothing was, or not yet. @throws ProviderError when it does not answer
   */
  find(operationId: string, since: Date): Promise<CardPayment | null>
  /** The same of a refund, among those of its payment. @throws ProviderError when it does not answer */
  findRefund(operationId: string, payment: string): Promise<CardRefund | null>
  /** @throws ProviderError when it does not answer */
  readRefund(reference: string): Promise<CardRefund | null>
  /** @throws ProviderError when it does not answer */
  readDispute(reference: string): Promise<CardDispute | null>
  /** @returns null for a call that is not the provider's, or too old */
  hear(call: IncomingCall): CardEvent | null
  /** All that moved from one moment until before another. @throws ProviderError */
  report(from: Date, to: Date): Promise<readonly CardReportLine[]>
}
