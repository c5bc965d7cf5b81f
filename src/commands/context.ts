import type { Actor } from '../domain/identity/actor'
import { SYSTEM } from '../domain/identity/actor'
import type { EventMap, EventName } from '../events/event-map'
import type { JobMap, JobName } from '../events/job-map'
import type { Sql } from '../ports/database'
import type { App } from './app'
import type { LogEntry } from './compliance-log/log-entry'

export type Locale = 'en' | 'fr'

/** Who calls a command, and with what. Made at the edge: by `route()`, a socket, a job or a schedule. */
export interface Call {
  readonly app: App
  readonly actor: Actor
  readonly locale: Locale
  readonly requestId: string
  readonly ip?: string
  readonly userAgent?: string
  /** Unique per caller and intent: the same key and input replays the first answer for 24 hours. */
  readonly idempotencyKey?: string
  /** Told when the answer is a replay and the command did not run again. */
  readonly onReplay?: () => void
}

/** What a command's body works with: one transaction, one moment, one caller. */
export interface CommandContext extends Sql {
  readonly call: Call
  readonly actor: Actor
  readonly locale: Locale
  /** The virtual moment of this command, the same throughout. */
  readonly now: Date
  newId(): string
  newSecret(bytes: number): string
  /** Announces what happened; stored and handed to subscribers with the commit. */
  emit<N extends EventName>(name: N, data: EventMap[N]): void
  /**
   * Asks for a job with the commit. `at` is virtual; a job with the same `key` that has not started is replaced. In the `background`
   * is what nobody waits for: of each name one runs at a time, in all processes together, and after everything else. Of a `queue`, too, one
   * runs at a time.
   */
  schedule<N extends JobName>(
    name: N,
    payload: JobMap[N],
    options?: { at?: Date; key?: string; background?: boolean; queue?: string },
  ): void
  /** Names what the command's own record in the compliance log is about; `market` is its id. */
  subject(kind: string, id: string, market?: string): void
  /** Writes one more record into the compliance log, with the commit: a decision, an identity passed, a hand-over. */
  record(entry: LogEntry): void
}

/** A call by the system itself, on behalf of a job or a schedule; `cause` names it in logs and in the compliance log. */
export function systemCall(app: App, cause: string, idempotencyKey?: string): Call {
  return { app, actor: SYSTEM, locale: 'en', requestId: cause, idempotencyKey }
}
