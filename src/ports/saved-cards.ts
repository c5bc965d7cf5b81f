import type { CallOutcome } from './call-outcome'

/** A card that its provider keeps. Never a number: the provider alone knows it. */
export interface SavedCard {
  /** The provider's name for it. */
  readonly reference: string
  /** `visa`, `mastercard`, …: as the provider calls it. */
  readonly brand: string
  readonly last4: string
  readonly expMonth: number
  readonly expYear: number
}

/** A card on its way to being kept for charges without its holder. */
export interface CardSetup {
  readonly reference: string
  /** The provider's name of whose card it will be. */
  readonly customer: string | null
  /** `open`: it waits for a card; `action`: the holder must confirm at the bank; `ended`: it will come to nothing any more. */
  readonly state: 'open' | 'action' | 'pending' | 'saved' | 'ended'
  /** Null until it is saved. */
  readonly card: SavedCard | null
  /** With what an app goes on. */
  readonly next: { readonly clientSecret: string; readonly url: string | null }
}

/** A provider that keeps cards for their holders. */
export interface SavedCards {
  /** @param operationId ours, the same for every try: the person's id */
  createCustomer(operationId: string): Promise<CallOutcome<{ reference: string }>>
  /** @param operationId ours (a UUID), the same for every try */
  setUp(operationId: string, customer: string): Promise<CallOutcome<CardSetup>>
  /** @returns null where the provider knows no such setup. @throws ProviderError when it does not answer */
  readSetup(reference: string): Promise<CardSetup | null>
  /** From now on nobody charges this card. What was forgotten already, or never known, is accepted too. */
  forget(reference: string): Promise<CallOutcome<{ reference: string }>>
}
