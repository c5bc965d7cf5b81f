import { declineUnanswered } from './decline-unanswered'
import { expireOfferJob } from './expire-offer'
import { forgetAnswers } from './forget-answers'
import type { Job } from './job'
import { releaseScheduledOrders } from './release-scheduled-orders'
import { reportDeadJobsJob } from './report-dead-jobs'
import { runDispatchJob } from './run-dispatch'
import { sweepDispatch } from './sweep-dispatch'

/** All work for later: asked for by commands, or by the clock (those with a schedule). */
export const jobs: readonly Job[] = [
  declineUnanswered as Job,
  expireOfferJob as Job,
  runDispatchJob as Job,
  sweepDispatch,
  releaseScheduledOrders,
  forgetAnswers,
  reportDeadJobsJob,
]
