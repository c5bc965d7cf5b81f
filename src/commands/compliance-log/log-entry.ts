import type { FieldChange, Outcome, RecordKind } from '../../domain/compliance-log/record'
import type { Actor } from '../../domain/identity/actor'

/** What a command or a form tells the compliance log. */
export interface LogEntry {
  readonly kind: RecordKind
  /** What happened, such as `identity.passed`; the command's own name unless told. */
  readonly name?: string
  readonly outcome: Outcome
  /** Why, as a stable code. */
  readonly code?: string
  readonly subject?: { readonly kind: string; readonly id: string }
  /** The market's id. */
  readonly market?: string
  /** What was decided upon, without personal values: those are `personal`. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly changes?: readonly FieldChange[]
  /** Sealed under the key of `person`; erased with it. */
  readonly personal?: Readonly<Record<string, unknown>>
  /** The user whom `personal` tells of; the actor unless told. */
  readonly person?: string
  /** Kept although the command is refused: a rule's refusal is to be read even where nothing else came of it. */
  readonly survives?: boolean
}

/** Under whose key an actor's address and device are sealed. Guests have one for each cart token. */
export function personOf({ userId, guestTokenHash }: Actor): string {
  return userId ? userPerson(userId) : `guest:${guestTokenHash ?? 'unknown'}`
}

export const userPerson = (userId: string) => `user:${userId}`
