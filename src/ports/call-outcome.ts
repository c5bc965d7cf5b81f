/** What came of asking a provider for something that has an effect (foundations §1). */
export type CallOutcome<T> =
  /** It was done, or is being done. */
  | { readonly outcome: 'accepted'; readonly value: T }
  /** It was not done, and the same would be refused again. `code` is the provider's. */
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string }
  /** It was surely not done: later it may be, or by somebody else now. */
  | { readonly outcome: 'later'; readonly why: string }
  /** Nobody knows whether it was done. Only the provider can be asked; nothing may be tried in its place. */
  | { readonly outcome: 'unknown'; readonly why: string }

/** A provider that was only asked to tell something did not. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
}
