import type { Role } from '../domain/identity/roles'

/** Claims of an access token: who, in which session. */
export interface AccessClaims {
  readonly userId: string
  readonly sessionId: string
  /** When the token stops working. */
  readonly expiresAt: Date
}

/** What a link to a private file says: which file, for whom, until when. */
export interface FileLink {
  readonly documentId: string
  readonly role: Role
  /** Absent for a guest. */
  readonly userId?: string
}

/**
 * Signs and reads Waybill's tokens. Everything is derived from the session and a moment, so a rotation that is replayed within its
 * grace period yields the very same pair (`foundations.md` §7). Times are real, never virtual.
 */
export interface Tokens {
  /** @param lifetimeSeconds how long the token works, counted from `at`. */
  access(session: { userId: string; sessionId: string; at: Date; lifetimeSeconds: number }): Promise<string>
  /** Claims of a valid token, or undefined for one that is forged, malformed or expired at `at`. */
  readAccess(token: string, at: Date): Promise<AccessClaims | undefined>
  /** The refresh token of one generation of a session. */
  refresh(session: { sessionId: string; generation: number }): string
  /** @param lifetimeSeconds how long the link works, counted from `at` */
  fileLink(link: FileLink & { at: Date; lifetimeSeconds: number }): Promise<string>
  /** Undefined for one that is forged, malformed or expired at `at`. */
  readFileLink(token: string, at: Date): Promise<FileLink | undefined>
  readRefresh(token: string): { sessionId: string; generation: number } | undefined
}
