import type { App } from '../commands/app'
import type { EventName, WaybillEvent } from '../events/event-map'
import type { JobSpec } from '../events/job-map'

/** Something that follows from events. Each event makes one durable job per subscriber, retried until it succeeds. */
export interface Subscriber<N extends EventName = EventName> {
  readonly name: string
  readonly on: readonly N[]
  /** Jobs with the same key that have not started are one job: for subscribers that look at the world and not at the event. */
  readonly key?: (event: WaybillEvent<N>) => string
  /** Must be idempotent: a job may run again after a kill. */
  handle(app: App, event: WaybillEvent<N>): Promise<void>
}

/** Gives a subscriber its place in the registry with its events' types kept. */
export function subscriber<N extends EventName>(definition: Subscriber<N>): Subscriber {
  return definition as unknown as Subscriber
}

/** Where a subscriber's jobs are found in the queue. */
export function taskOf(name: string): string {
  return `subscriber:${name}`
}

export function jobFor(definition: Subscriber, event: WaybillEvent): JobSpec {
  const key = definition.key?.(event)
  return {
    task: taskOf(definition.name),
    payload: event,
    max_attempts: 10,
    ...(key && { job_key: `${definition.name}:${key}` }),
  }
}
