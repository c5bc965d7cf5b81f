/**
 * Keeps contents secret at rest (SEC-6). What is sealed names the key it was sealed with, so keys can be added and retired.
 * @example const sealed = vault.seal(bytes, `document:${id}`)
 */
export interface Vault {
  /** The key that seals from now on. */
  readonly currentKey: string
  /** @param about what the contents belong to: sealed contents open for nothing else */
  seal(bytes: Uint8Array, about: string): Uint8Array
  /** @throws Error when the contents were changed, belong to something else, or their key is not on the ring */
  open(sealed: Uint8Array, about: string): Uint8Array<ArrayBuffer>
  /** The key that these contents were sealed with. @throws Error for what was never sealed */
  keyOf(sealed: Uint8Array): string
}
