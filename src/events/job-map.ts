import type { EventName, WaybillEvent } from './event-map'

/** Jobs that commands may ask for, with their payloads; each is a file of `src/jobs/`. */
export interface JobMap {
  'decline-unanswered': { orderId: string }
  'expire-offer': { offerId: string }
  'run-dispatch': { marketId: string }
  'size-picture': { mediaId: string }
  'run-menu-import': { importId: string }
}

export type JobName = keyof JobMap

/** A job as `jobs.enqueue(jsonb)` takes it; `run_at` is real time. */
export interface JobSpec {
  task: string
  payload: unknown
  run_at?: string
  job_key?: string
  job_key_mode?: 'replace' | 'preserve_run_at' | 'unsafe_dedupe'
  queue_name?: string
  max_attempts?: number
  priority?: number
}

/** The jobs that follow from an event: one for each of its subscribers. */
export type Subscriptions = (event: WaybillEvent<EventName>) => JobSpec[]
