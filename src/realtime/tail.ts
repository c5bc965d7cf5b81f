import type { App } from '../commands/app'
import { isAhead } from '../domain/live/cursor'
import { findLiveCursor, type LoggedEvent, REPLAYED_MINUTES, readNewEvents } from '../queries/event-log'

/** More at once than this (an import, an outage of minutes) is not told one by one: everybody loads anew. */
const MAX_ROUND = 10_000
/** Where no notification comes, for its connection broke, so often is looked. */
const LOOK_MS = 2_000

/** What was committed since `before`, which all of `after` sees. */
export interface Round {
  readonly events: readonly LoggedEvent[]
  readonly before: string
  readonly after: string
}

export interface Listener {
  /** Gathers what telling the round needs, and returns the telling itself, which must not wait for anything. */
  prepare(round: Round): Promise<() => void>
  overrun(after: string): void
}

export interface Tail {
  /** The snapshot up to which this process has told everything. It moves in the same moment in which the messages are sent. */
  position(): string
  /** Resolves when all that was committed before the call has been told. */
  catchUp(): Promise<void>
  /** Something may have been committed. */
  wake(): void
  stop(): void
}

/** Follows the log of events: each, once, in the order of its round, as soon as its transaction is committed. */
export async function openTail(app: App, listener: Listener): Promise<Tail> {
  let position = await findLiveCursor(app.db)
  let lookedAt = app.clock.real().getTime()
  let running = Promise.resolve()
  let queued: Promise<void> | undefined
  let failing = false

  async function round(): Promise<void> {
    const before = position
    const now = app.clock.real().getTime()
    const { events, seen: after } = await readNewEvents(app.db, before, MAX_ROUND)
    // After an hour without the database, or when it has been put back to a backup under us, what was read is not all that happened.
    const whole =
      events.length < MAX_ROUND &&
      now - lookedAt < REPLAYED_MINUTES * 60_000 &&
      !isAhead({ seen: before }, { seen: after })
    const tell = whole ? await listener.prepare({ events, before, after }) : () => listener.overrun(after)
    position = after
    lookedAt = now
    tell()
    failing = false
  }

  /** A round that is under way may have looked already, so the caller gets the one after it; many callers share it. */
  function catchUp(): Promise<void> {
    queued ??= running
      // Told to those who wait for that round; this is another.
      .catch(() => undefined)
      .then(() => {
        queued = undefined
        running = round()
        return running
      })
    return queued
  }

  function wake(): void {
    catchUp().catch((error: unknown) => {
      if (!failing)
        app.logger.warn({ err: error }, 'new events could not be read; they are told as soon as they can be')
      failing = true
    })
  }

  const timer = setInterval(wake, LOOK_MS)
  return { position: () => position, catchUp, wake, stop: () => clearInterval(timer) }
}
