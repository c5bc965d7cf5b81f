/**
 * Keeps files that are nobody's but ours: whoever reads one passes the access check of what it belongs to. Keys are paths of lower-case
 * letters, digits, dots and dashes, such as `orders/01a1fd8c/3f2a.webp`.
 */
export interface Storage {
  /** Stores a file whole, or not at all; one that is there already is replaced. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined when there is no such file. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Does nothing when there is no such file. */
  remove(key: string): Promise<void>
}
