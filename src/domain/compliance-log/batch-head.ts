import { canonicalJson } from './canonical-json'

/** What is signed of a batch: what it holds, and by `previous` everything before it. */
export interface BatchHead {
  /** From 1, without gaps. */
  readonly seq: number
  /** How many records it holds. */
  readonly size: number
  /** How many there are with it and all before it. */
  readonly total: number
  /** Over the leaves of its records (`merkle.ts`), hex. */
  readonly root: string
  /** SHA-256 of the head before, hex; zeros before the first. */
  readonly previous: string
  /** When the first and the last of its records were written, ISO 8601. */
  readonly from: string
  readonly to: string
  /** ISO 8601. */
  readonly sealedAt: string
  /** Ids of records whose MAC was not that of their contents when they were sealed: somebody had changed them by then. */
  readonly flawed: readonly string[]
  /** The Ed25519 key that signs it: its 32 bytes, base64url. */
  readonly key: string
}

/** What stands before the first batch. */
export const BEGINNING = '0'.repeat(64)

/** The text that is signed and hashed: RFC 8785 of these members and `v`, the version of this form. */
export function canonicalHead({
  seq,
  size,
  total,
  root,
  previous,
  from,
  to,
  sealedAt,
  flawed,
  key,
}: BatchHead): string {
  return canonicalJson({ v: 1, seq, size, total, root, previous, from, to, sealedAt, flawed, key })
}
