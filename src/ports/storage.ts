/**
 * Keeps files that are nobody's but ours: whoever reads one passes the access check of what it belongs to. Keys are paths of lower-case
 * letters, digits, dots and dashes, such as `orders/01a1fd8c/3f2a.webp`; a key that is none is a bug and a `RangeError`.
 * @throws WaybillError `unavailable` from every call when the storage does not answer; nothing half-done is left behind then
 */
export interface Storage {
  /** Stores a file whole, or not at all; one that is there already is replaced. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The same of a file of this machine, however large; that one stays. */
  putFile(key: string, path: string): Promise<void>
  /** Undefined when there is no such file. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The file as a stream, for what is handed on as it is; undefined when there is no such file. */
  open(key: string): Promise<OpenFile | undefined>
  /** Does nothing when there is no such file. */
  remove(key: string): Promise<void>
  /** Every file whose key begins with `prefix`, which ends with `/`; in no order. */
  list(prefix: string): AsyncIterable<StoredFile>
}

export interface OpenFile {
  readonly body: ReadableStream<Uint8Array>
  readonly bytes: number
}

export interface StoredFile {
  readonly key: string
  readonly bytes: number
  readonly changedAt: Date
}

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/
const PREFIX = /^([a-z0-9-]+\/)+$/

/** @throws RangeError for a key that could lead elsewhere: keys are ours, so that is a bug. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new RangeError(`${key} is no key of a file`)
}

/** @throws RangeError for a prefix that is none. */
export function assertPrefix(prefix: string): void {
  if (!PREFIX.test(prefix)) throw new RangeError(`${prefix} is no prefix of files`)
}
