/** A place outside of the database where the newest sealed batch is kept, so that a log written anew can be told from the one that was. */
export interface Checkpoints {
  readonly name: string
  /** @throws WaybillError `unavailable` */
  publish(checkpoint: PublishedCheckpoint): Promise<void>
}

export interface PublishedCheckpoint {
  readonly seq: number
  /** SHA-256 of `head`, hex. */
  readonly hash: string
  /** What is signed. */
  readonly head: string
  /** Ed25519, base64url. */
  readonly signature: string
  /** ISO 8601. */
  readonly sealedAt: string
}
