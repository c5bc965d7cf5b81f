/** What makes a change of the compliance log show: a MAC from the insert of each record, a signature upon each sealed batch. */
export interface LogSeals {
  /** HMAC-SHA-256 by the newest key. */
  authenticate(text: string): LogMac
  /** False also for a key that is not on the ring: whoever changes a record could name any. */
  isAuthentic(text: string, mac: LogMac): boolean
  /** The Ed25519 key that signs from now on: its 32 bytes, base64url. */
  readonly publicKey: string
  /** Ed25519 by the newest key, or by the one that is told. @returns base64url; undefined when that key is not on the ring */
  sign(text: string, publicKey?: string): string | undefined
}

export interface LogMac {
  /** The id of its key. */
  readonly key: string
  /** base64url */
  readonly mac: string
}
