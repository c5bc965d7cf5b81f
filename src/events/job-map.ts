import type { Provider } from '../domain/payments/providers'
import type { EventName, WaybillEvent } from './event-map'

/** Jobs that commands may ask for, with their payloads; each is a file of `src/jobs/`. */
export interface JobMap {
  'decline-unanswered': { orderId: string }
  'expire-offer': { offerId: string }
  'run-dispatch': { marketId: string }
  'size-picture': { mediaId: string }
  'plan-menu-import': { importId: string }
  'call-provider': { attemptId: string }
  'hear-provider': { eventId: string }
  'hear-identity': { eventId: string }
  'forget-card': { reference: string }
  'forget-candidate': { checkId: string; candidate: string | null }
  'fill-wallet': { autoTopUpId: string }
  'reconcile-day': { provider: Provider; day: string }
  'check-phone-code': { challengeId: string }
  'send-phone-code': { challengeId: string }
  'call-background-check': { checkId: string }
  'hear-background-check': { eventId: string }
  'send-report': { reportId: string }
  'compare-lists': { restaurantId: string }
  'run-menu-import': { importId: string }
  'export-log': { exportId: string }
  'export-person': { exportId: string }
  'erase-person': { erasureId: string }
  'try-rules': { trialId: string }
  'send-licence-text': { textId: string }
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
