import type { TextRefusal } from '../domain/messaging/text-refusals'

/** A text to one telephone. */
export interface Text {
  /** E.164. */
  readonly to: string
  readonly body: string
}

export type TextOutcome =
  /** It is the provider's now. `reference` is its name for the text. */
  | { readonly outcome: 'accepted'; readonly reference: string }
  /** It was not sent, and never will be. */
  | { readonly outcome: 'refused'; readonly reason: TextRefusal }
  /** It was surely not taken this time; later it may be. */
  | { readonly outcome: 'later' }
  /** Nobody knows whether it was taken: ask with `find` before sending again. */
  | { readonly outcome: 'unknown' }

/** Sends texts. No provider of texts knows idempotency keys, so the caller must not send one twice. */
export interface Messaging {
  /** The provider's, as support reads it. */
  readonly name: string
  send(text: Text): Promise<TextOutcome>
  /**
   * The reference of a text of exactly these words that was taken since then; null when the provider has none. Words that nobody else
   * would be sent make it the answer to "did it arrive?".
   * @throws MessagingError when the provider does not answer
   */
  find(text: Text, since: Date): Promise<string | null>
  /**
   * Whether a text has arrived; null while nobody knows.
   * @throws MessagingError when the provider does not answer
   */
  fateOf(reference: string): Promise<'delivered' | 'undelivered' | null>
}

export class MessagingError extends Error {
  override readonly name = 'MessagingError'
}
