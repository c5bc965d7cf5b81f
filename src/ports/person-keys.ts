/**
 * Keys of single persons (`foundations.md` §7): personal values in the compliance log are sealed with the key of whom they tell of. A key is kept
 * wrapped by the vault, in a row that erasure deletes; what it sealed can be read by nobody then, and every hash over it still holds.
 */
export interface PersonKeys {
  /** The key in hand for a person, else a new one. One that has `wrapped` is to be stored with what it seals. */
  of(person: string): PersonKey
  /** Told when a new key has been stored for good: it is in hand from now on. */
  keep(key: PersonKey): void
  /** @throws Error when the contents were changed or belong to something else */
  open(stored: { readonly id: string; readonly wrapped: string }, sealed: string, about: string): string
  /** The same key wrapped by the vault's newest. @returns base64 */
  rewrap(stored: { readonly id: string; readonly wrapped: string }): string
}

export interface PersonKey {
  /** UUID */
  readonly id: string
  readonly person: string
  /** base64; absent of a key that is stored already. */
  readonly wrapped?: string
  /** Of the vault. */
  readonly vaultKey: string
  /** @param about what the contents belong to: they open for nothing else @returns base64 */
  seal(text: string, about: string): string
}
